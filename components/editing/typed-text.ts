import type { Fault } from "#lib/result.ts";

/** What is typed into a form, and what has become of it. */
export interface TypedText<Value> {
  /** What the form shows. */
  readonly value: Value;
  /** What the browser keeps until the server has it; null where there is nothing that the server lacks. */
  readonly kept: Keeping | null;
  /** What is on its way to the server; null where nothing is. */
  readonly sent: { readonly value: Value } | null;
  /** Why the last save failed. */
  readonly fault: Fault | null;
  /** Whether it was typed before this page was opened. */
  readonly isRestored: boolean;
}

/** Since when something is kept, in milliseconds since 1970, and under which name: the same until the server has it. */
export interface Keeping {
  readonly id: string;
  readonly since: number;
}

/** What can happen to it. Ids and times come from outside. */
export type TypedEvent<Value> =
  | { readonly kind: "restored"; readonly value: Value; readonly keeping: Keeping }
  | { readonly kind: "typed"; readonly value: Value; readonly keeping: Keeping }
  | { readonly kind: "sent"; readonly keeping: Keeping }
  /** The server has what was sent. What was typed meanwhile it has not: that is kept under `keeping`. */
  | { readonly kind: "saved"; readonly keeping: Keeping }
  | { readonly kind: "refused"; readonly fault: Fault }
  | { readonly kind: "cleared"; readonly value: Value };

/** A form in which nothing has been typed. */
export function untouched<Value>(value: Value): TypedText<Value> {
  return { value, kept: null, sent: null, fault: null, isRestored: false };
}

/**
 * What becomes of the text. What was typed is given up by `saved`, where the server has it exactly so, and by
 * `cleared`, and by nothing else; and what has been typed here never gives way to what is restored.
 */
export function afterTyped<Value>(text: TypedText<Value>, event: TypedEvent<Value>): TypedText<Value> {
  switch (event.kind) {
    case "restored":
      if (text.kept !== null) return text;
      return { ...text, value: event.value, kept: event.keeping, isRestored: true };
    case "typed":
      if (isSame(text.value, event.value)) return text;
      return { ...text, value: event.value, kept: text.kept ?? event.keeping };
    case "sent":
      return { ...text, kept: text.kept ?? event.keeping, sent: { value: text.value }, fault: null };
    case "saved":
      if (text.sent === null) return text;
      return isSame(text.value, text.sent.value)
        ? untouched(text.value)
        : { ...untouched(text.value), kept: event.keeping };
    case "refused":
      return { ...text, sent: null, fault: event.fault };
    case "cleared":
      return untouched(event.value);
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other));
}
