import { type IgnoredPart, LENS_PARAMETERS } from "#lib/lens.ts";
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
  const read = <T>(parameter: string, known: readonly string[], understand: (value: string) => T | null): T | null => {
    let chosen: T | null = null;
    for (const value of parameters.getAll(parameter).filter((one) => one !== "")) {
      const understood: T | null = chosen === null ? understand(value) : null;
      if (understood === null) ignored.push({ parameter, value, known });
      else chosen = understood;
    }
    return chosen;
  };
  const answer = read("answer", ANSWER_TYPES, (value) => ANSWER_TYPES.find((type) => type === value) ?? null);
  const document = read("document", documents, (value) => documents.find((id) => id === value) ?? null);
  const pairs = read("pairs", ["a page from 1"], pageOf) ?? 1;
  const values = read("values", ["a page from 1"], pageOf) ?? 1;
  const parts: readonly string[] = ["answer", "document", "pairs", "values", ...LENS_PARAMETERS];
  for (const [parameter, value] of parameters) {
    if (!parts.includes(parameter)) ignored.push({ parameter, value, known: [] });
  }
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
