/** What a form shows when its page is drawn again: the answer, and what was typed. */
export interface FormState {
  readonly fault: string | null;
  readonly done: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** A form that nobody has sent yet. */
export const FRESH: FormState = { fault: null, done: null, fields: {} };
