/** Something that was promised, and what became of it when it was tried. */
export interface Kept {
  readonly name: string;
  /** How often it was tried, and how often it was kept. */
  readonly tried: number;
  readonly kept: number;
  readonly note: string;
  /** What went wrong, the first few. */
  readonly problems: readonly string[];
}

/** Counts tries one by one. */
export class Trial {
  readonly #name: string;
  readonly #problems: string[] = [];
  #tried = 0;

  constructor(name: string) {
    this.#name = name;
  }

  try(isKept: boolean, otherwise: string): void {
    this.#tried += 1;
    if (!isKept) this.#problems.push(otherwise);
  }

  end(note = ""): Kept {
    const kept = this.#tried - this.#problems.length;
    return { name: this.#name, tried: this.#tried, kept, note, problems: this.#problems.slice(0, 5) };
  }
}

/** A line of the report. */
export function keptLine({ name, tried, kept, note }: Kept): string {
  const sign = kept === tried && tried > 0 ? "ok    " : "BROKEN";
  return `${sign}  ${name.padEnd(66)} ${String(kept).padStart(6)} of ${String(tried).padStart(6)}  ${note}`;
}
