import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { afterTyped, type TypedEvent, type TypedText, untouched } from "./typed-text.ts";

const keeping = (id: string) => ({ id, since: 1 });
const happened = (events: readonly TypedEvent<string>[]): TypedText<string> =>
  events.reduce(afterTyped<string>, untouched(""));

describe("what is typed", () => {
  test("is kept under one id through failures, until the server has it", () => {
    const failed = happened([
      { kind: "typed", value: "a", keeping: keeping("1") },
      { kind: "typed", value: "ab", keeping: keeping("2") },
      { kind: "sent", keeping: keeping("3") },
      { kind: "refused", fault: { kind: "offline", message: "No server answers." } },
    ]);
    expect(failed).toMatchObject({ value: "ab", kept: { id: "1" }, sent: null, fault: { kind: "offline" } });
    const saved = [{ kind: "sent", keeping: keeping("4") } as const, { kind: "saved", keeping: keeping("5") } as const];
    expect(saved.reduce(afterTyped<string>, failed)).toEqual(untouched("ab"));
  });

  test("while a save is under way is kept apart from what was saved", () => {
    const text = happened([
      { kind: "typed", value: "a", keeping: keeping("1") },
      { kind: "sent", keeping: keeping("2") },
      { kind: "typed", value: "ab", keeping: keeping("3") },
      { kind: "saved", keeping: keeping("4") },
    ]);
    expect(text).toMatchObject({ value: "ab", kept: { id: "4" }, sent: null, fault: null });
  });

  test("gives no way to what is restored", () => {
    const restored = { kind: "restored", value: "old", keeping: keeping("0") } as const;
    expect(happened([restored])).toMatchObject({ value: "old", kept: { id: "0" }, isRestored: true });
    expect(happened([{ kind: "typed", value: "new", keeping: keeping("1") }, restored])).toMatchObject({
      value: "new",
    });
  });
});

/** What can happen to a form, in any order. */
const anyEvent: fc.Arbitrary<TypedEvent<string>> = fc.oneof(
  fc.record({
    kind: fc.constant("typed" as const),
    value: fc.string({ maxLength: 2 }),
    keeping: fc.nat().map(numbered),
  }),
  fc.record({ kind: fc.constant("restored" as const), value: fc.string(), keeping: fc.nat().map(numbered) }),
  fc.record({ kind: fc.constantFrom("sent" as const, "saved" as const), keeping: fc.nat().map(numbered) }),
  fc.constant({ kind: "refused" as const, fault: { kind: "offline", message: "" } }),
);

function numbered(number: number) {
  return keeping(String(number));
}

test("law: what the form shows and the server lacks is kept, whatever happens", () => {
  fc.assert(
    fc.property(fc.array(anyEvent), (events) => {
      let text = untouched("");
      let saved = "";
      for (const event of events) {
        if (event.kind === "saved" && text.sent !== null) saved = text.sent.value;
        text = afterTyped(text, event);
        if (text.kept === null) expect(text.value).toBe(saved);
      }
    }),
  );
});

test("law: one id goes with all saves until one succeeds", () => {
  fc.assert(
    fc.property(fc.array(anyEvent), (events) => {
      let text = untouched("");
      for (const event of events) {
        const before = text;
        text = afterTyped(text, event);
        const isSaved = event.kind === "saved" && before.sent !== null;
        if (before.kept !== null && !isSaved) expect(text.kept).toEqual(before.kept);
      }
    }),
  );
});
