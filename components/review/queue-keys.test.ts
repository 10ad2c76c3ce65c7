import { expect, test } from "vitest";

import { QUEUE_KEYS, queueDeedOf } from "./queue-keys.ts";

const plain = { altKey: false, ctrlKey: false, metaKey: false };

test("each key does one thing, in upper case too, and nothing with Ctrl, Alt or Meta", () => {
  for (const { deed, keys } of QUEUE_KEYS)
    for (const key of keys) {
      expect(queueDeedOf({ key, ...plain }, "page")).toBe(deed);
      expect(queueDeedOf({ key, ...plain, ctrlKey: true }, "page")).toBeNull();
      expect(queueDeedOf({ key, ...plain, altKey: true }, "page")).toBeNull();
      expect(queueDeedOf({ key, ...plain, metaKey: true }, "page")).toBeNull();
      expect(queueDeedOf({ key, ...plain }, "field")).toBeNull();
    }
  expect(queueDeedOf({ key: "B", ...plain }, "page")).toBe("send-back");
  expect(queueDeedOf({ key: "z", ...plain }, "page")).toBeNull();
});

test("Enter on a link or a button is theirs, and letters are the queue's", () => {
  expect(queueDeedOf({ key: "Enter", ...plain }, "control")).toBeNull();
  expect(queueDeedOf({ key: "j", ...plain }, "control")).toBe("next");
});
