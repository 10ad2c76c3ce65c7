/** A text as it was read, with what is known about it, before anything is kept. */
export interface ReadDocument {
  /** Normalised. */
  readonly text: string;
  /** What the file says of itself; null where it does not. */
  readonly title: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string | null;
  /** Sentences on what was left out or should be checked. */
  readonly notes: readonly string[];
  readonly sha256: string;
  /** In code points. */
  readonly length: number;
  readonly words: number;
  /** Documents of the dossier that have or had this very text. */
  readonly same: readonly { readonly document: string; readonly title: string }[];
  /** Documents whose text is nearly equal; `resemblance` from 0 to 1. */
  readonly near: readonly { readonly document: string; readonly title: string; readonly resemblance: number }[];
}
