import { expect, test } from "vitest";

import { commandOf, keyName, type Pressed, showKey, WORKSPACE_KEYS } from "./keys.ts";

const NOT_TYPING = { isTyping: false };

test("each key of the table gives its command, and no key two", () => {
  const keys = WORKSPACE_KEYS.flatMap((row): readonly string[] => row.keys);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { command, keys: own } of WORKSPACE_KEYS)
    for (const key of own) expect([key, commandOf(pressed(key), NOT_TYPING)]).toEqual([key, command]);
});

test("while something is typed, keys write, and only Escape leaves", () => {
  const given = WORKSPACE_KEYS.flatMap(({ keys }) => keys.map((key) => commandOf(pressed(key), { isTyping: true })));
  expect(given.filter((command) => command !== null)).toEqual(["leave"]);
});

test("a letter is the same with caps lock, another with Shift, and none of ours with Control", () => {
  expect(commandOf(press("N"), NOT_TYPING)).toBe("next");
  expect(commandOf(press("E", { shiftKey: true }), NOT_TYPING)).toBe("end-back");
  expect(commandOf(press("a", { ctrlKey: true }), NOT_TYPING)).toBeNull();
  expect(commandOf(press("f", { metaKey: true }), NOT_TYPING)).toBeNull();
});

test("a sign is what it is, with Shift or without", () => {
  expect(commandOf(press("?", { shiftKey: true }), NOT_TYPING)).toBe("help");
  expect(commandOf(press("/", { shiftKey: true }), NOT_TYPING)).toBe("find");
  expect(keyName(press("Escape"))).toBe("Escape");
});

test("keys are shown as keyboards have them", () => {
  expect(showKey("Control+z")).toBe("Ctrl z");
  expect(showKey("Shift+ArrowRight")).toBe("⇧ →");
});

/** The event that a name in the table stands for. */
function pressed(name: string): Pressed {
  const parts = name.split("+");
  const key = parts.at(-1) ?? "";
  return press(key, {
    shiftKey: parts.includes("Shift"),
    altKey: parts.includes("Alt"),
    ctrlKey: parts.includes("Control"),
    metaKey: parts.includes("Meta"),
  });
}

function press(key: string, held: Partial<Pressed> = {}): Pressed {
  return { key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held };
}
