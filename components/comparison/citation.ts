/** What a citation of a permanent comparison states. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  /** When it was frozen: a calendar day, `2026-11-22`. */
  readonly day: string;
  /** Absolute where the public address is known, else a path. */
  readonly url: string;
}

/** A citation in one of the forms that people and reference managers read. */
export interface Citation {
  /** As addresses name the form. */
  readonly id: string;
  /** As people do. */
  readonly form: string;
  readonly text: string;
}
