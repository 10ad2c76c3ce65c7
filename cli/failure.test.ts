import { expect, it } from "vitest";

import { explain, Failure } from "./failure.ts";

it.each([
  [new Failure("The port is in use."), "The port is in use."],
  [Object.assign(new Error("write failed"), { code: "ENOSPC" }), "The disk is full."],
  [new Error("could not extend file: No space left on device"), "The disk is full."],
  [new Error("one line\nand a stack"), "one line"],
])("%s is one sentence", (error, sentence) => {
  expect(explain(error)).toContain(sentence);
  expect(explain(error)).not.toContain("\n");
});
