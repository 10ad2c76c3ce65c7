/** Who publishes: a newspaper, a think tank, a party. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2, or null when the source does not say. */
  readonly country: string | null;
  readonly type: OutletType | null;
  /** A side in the dispute, as the dossier's editors name it. */
  readonly camp: string | null;
  /** The Admiralty code's letter: A (reliable) to E (unreliable), F (cannot be judged). Changes no verdict. */
  readonly reliability: Reliability | null;
  readonly url: string | null;
  readonly note: string | null;
}

export const OUTLET_TYPES = [
  "state",
  "state-affiliated",
  "party",
  "opposition",
  "religious",
  "independent",
  "aggregator",
  "unknown",
] as const;
export type OutletType = (typeof OUTLET_TYPES)[number];

export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** One text by one outlet. What is unknown is null, never guessed. */
export interface Document {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly author: string | null;
  /** When it was published, as EDTF. */
  readonly published: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly url: string | null;
  /** The document that this one republishes. */
  readonly origin: string | null;
  /** SHA-256 of the UTF-8 bytes of the normalised text of the current capture, in lower-case hex. */
  readonly sha256: string | null;
  /** Length of the normalised text in code points. */
  readonly length: number | null;
  /** Where the text lies inside the package, when it may be redistributed. */
  readonly textPath: string | null;
  /** The normalised text, when it is held and may be shown to readers. */
  readonly text: string | null;
  readonly note: string | null;
}

/**
 * Follows `origin` to the text that all of these republish. Republications of one text share the
 * result and count as one source (comparison.md, "A question's verdict"). A circle, which no valid
 * package holds, ends at the document where it closes, smallest id first, so that all of it agree.
 */
export function originOf(documents: ReadonlyMap<string, Pick<Document, "id" | "origin">>, id: string): string {
  const seen: string[] = [];
  let current = id;
  for (;;) {
    if (seen.includes(current)) {
      return seen.slice(seen.indexOf(current)).toSorted()[0] ?? current;
    }
    seen.push(current);
    const origin = documents.get(current)?.origin;
    if (!origin) return current;
    current = origin;
  }
}
