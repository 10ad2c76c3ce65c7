import { firstPart, type IgnoredPart, unknownParts } from "#lib/ignored-part.ts";
import { LENS_PARAMETERS } from "#lib/lens.ts";
import { ANSWER_TYPES, type AnswerType } from "#lib/question.ts";

/** What a reader has chosen to see of a dossier's agreement. */
export interface AgreementChoice {
  /** The type of answers whose values are listed. */
  readonly answer: AnswerType | null;
  /** The document whose pairs are listed; null for all. */
  readonly document: string | null;
  /** Which page of the pairs, and of the values, from 1. */
  readonly pairs: number;
  readonly values: number;
}

/** Reads a choice from an address's parameters, those of its lens left to `readLens`. Each part that makes no sense is left out and named; of several, the first that does counts. */
export function readAgreementChoice(
  parameters: URLSearchParams,
  documents: readonly string[],
): { readonly choice: AgreementChoice; readonly ignored: readonly IgnoredPart[] } {
  const ignored: IgnoredPart[] = [];
  const first = <T extends string | number>(
    parameter: string,
    known: readonly string[],
    read: (value: string) => T | null,
  ) => firstPart(parameters, parameter, { ignored, known, read });
  const answer = first("answer", ANSWER_TYPES, (value) => ANSWER_TYPES.find((type) => type === value) ?? null);
  const document = first("document", documents, (value) => documents.find((id) => id === value) ?? null);
  const pairs = first("pairs", ["a page from 1"], pageOf) ?? 1;
  const values = first("values", ["a page from 1"], pageOf) ?? 1;
  ignored.push(...unknownParts(parameters, ["answer", "document", "pairs", "values", ...LENS_PARAMETERS]));
  return { choice: { answer, document, pairs, values }, ignored };
}

function pageOf(value: string): number | null {
  return /^[1-9]\d{0,4}$/u.test(value) ? Number(value) : null;
}

/** Writes a choice as the parameters that `readAgreementChoice` reads, leaving out what is as usual. */
export function writeAgreementChoice({
  answer,
  document,
  pairs,
  values,
}: AgreementChoice): Readonly<Record<string, string>> {
  return {
    ...(answer === null ? {} : { answer }),
    ...(document === null ? {} : { document }),
    ...(pairs === 1 ? {} : { pairs: String(pairs) }),
    ...(values === 1 ? {} : { values: String(values) }),
  };
}

/** One page of a list; beyond its end, the last. */
export function pageIn<T>(list: readonly T[], page: number, size: number) {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const number = Math.min(page, pages);
  return { shown: list.slice((number - 1) * size, number * size), number, pages };
}
