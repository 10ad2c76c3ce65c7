import { type CsvRecord, lineOfField } from "../csv.ts";

/** A record of a table, read by column. A column that the file lacks is empty throughout. */
export class Row {
  readonly #record: CsvRecord;
  readonly #columns: ReadonlyMap<string, number>;

  constructor(record: CsvRecord, columns: ReadonlyMap<string, number>) {
    this.#record = record;
    this.#columns = columns;
  }

  /** The line on which a column's cell begins; without one, the record. */
  line(column: string | null = null): number {
    const index = column === null ? undefined : this.#columns.get(column);
    return index === undefined ? this.#record.line : lineOfField(this.#record, index);
  }

  text(column: string): string {
    const index = this.#columns.get(column);
    return index === undefined ? "" : (this.#record.fields[index] ?? "");
  }

  /** Null where the cell is empty. */
  optional(column: string): string | null {
    return this.text(column) || null;
  }

  oneOf<Word extends string>(words: readonly Word[], column: string): Word | null {
    const written = this.text(column);
    return words.find((word) => word === written) ?? null;
  }

  flag(column: string): boolean {
    return this.text(column) === "true";
  }

  whole(column: string): number | null {
    const written = this.text(column);
    return /^\d{1,15}$/.test(written) ? Number(written) : null;
  }

  list(column: string): readonly string[] {
    return splitList(this.text(column));
  }
}

/** Reads `a; b; c`. */
export function splitList(written: string): readonly string[] {
  return written
    .split(";")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** Writes `a; b; c`. */
export function joinList(items: readonly string[]): string {
  return items.join("; ");
}

/** What a row is written from, by column; a column that is null or not named is left empty. */
export type Cells = Readonly<Record<string, string | null>>;

/** Writes false as nothing, since that is what an empty cell means. */
export function writeFlag(flag: boolean): string | null {
  return flag ? "true" : null;
}

/** Writes a whole number, or nothing. */
export function writeWhole(number: number | null): string | null {
  return number === null ? null : String(number);
}
