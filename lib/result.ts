/** A failure that is expected: what happened, in a word for programs (`kind`) and a sentence for people. */
export interface Fault<Kind extends string = string> {
  readonly kind: Kind;
  /** What is wrong and what would be right, as one or two sentences that can be shown as they are. */
  readonly message: string;
}

/** Either a value, or the fault that stands in its way. Callers must look before they take. */
export type Result<Value, F extends Fault = Fault> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: F };

/** Wraps a value that was obtained. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps an expected failure; `message` is shown to people. */
export function failed<Kind extends string>(
  kind: Kind,
  message: string,
): { readonly ok: false; readonly fault: Fault<Kind> } {
  return { ok: false, fault: { kind, message } };
}
