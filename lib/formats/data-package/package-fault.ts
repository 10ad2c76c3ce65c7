import type { Fault } from "#lib/result.ts";

/** One thing that is wrong with a package, and where. */
interface PackageFault extends Fault {
  readonly file: string;
  /** From 1, the header's; null when the fault is of the whole file. */
  readonly line: number | null;
  /** The column's name; null when the fault is of the whole line. */
  readonly column: string | null;
}

/** Why a package is refused: all that is wrong with it, as far as anyone would read. */
export interface PackageRefusal extends Fault<"package-refused"> {
  /** The first of them, by file and line. */
  readonly faults: readonly PackageFault[];
  /** How many there are in all. */
  readonly total: number;
}

/** So many faults are kept; the rest are counted. */
const MOST_KEPT = 1_000;

/** Collects faults while a package is read. */
export class FaultList {
  readonly #kept: PackageFault[] = [];
  readonly #files = new Set<string>();
  #total = 0;

  get total(): number {
    return this.#total;
  }

  /** Whether further faults are counted only. */
  get isFull(): boolean {
    return this.#kept.length >= MOST_KEPT;
  }

  /** Says which file is read next: faults are told in that order. */
  open(file: string): void {
    this.#files.add(file);
  }

  add(file: string, line: number | null, column: string | null, fault: Fault): void {
    this.#total += 1;
    if (this.isFull) return;
    this.#kept.push({ kind: fault.kind, file, line, column, message: fault.message });
  }

  /** The refusal that they amount to, or null when there are none. */
  refusal(): PackageRefusal | null {
    if (this.#total === 0) return null;
    const message = `The package has ${this.#total === 1 ? "one fault" : `${this.#total} faults`}.`;
    return { kind: "package-refused", message, faults: byPlace(this.#files, this.#kept), total: this.#total };
  }
}

function byPlace(opened: ReadonlySet<string>, faults: readonly PackageFault[]): readonly PackageFault[] {
  const byFile = Map.groupBy(faults, (fault) => fault.file);
  return [...new Set([...opened, ...byFile.keys()])].flatMap((file) =>
    (byFile.get(file) ?? []).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  );
}

/** One line for people: `claims.csv:12:value: what is wrong. What would be right.` */
export function faultLine({ file, line, column, message }: PackageFault): string {
  const place = [file, line, column].filter((part) => part !== null).join(":");
  return `${place}: ${message}`;
}
