import { claimRules } from "./claim-check.ts";
import { type Codebook, canonicalTerm, foldTerm, termIndex } from "./codebook.ts";
import { nearestTo } from "./nearest.ts";
import type { Option, Question } from "./question.ts";
import { failed, ok, type Result } from "./result.ts";
import { readDate } from "./value/date.ts";
import { describeDate } from "./written/describe-date.ts";
import { describeQuantity } from "./written/describe-quantity.ts";
import { readOrdinaryDate } from "./written/ordinary-date.ts";
import { readOrdinaryQuantity } from "./written/ordinary-quantity.ts";

/** A value as somebody wrote it, read. */
export interface Written {
  /** In the notation of comparison.md. */
  readonly value: string;
  /** What it was taken to mean, in plain words: `more than 60 villages`, `7 February 2024`. */
  readonly understood: string;
  /** What the words do not hold and was supplied, as a sentence: a convention ("dozens"), a year; null for nothing. */
  readonly supplied: string | null;
}

/**
 * Reads an answer to a question, in the notation of comparison.md or in ordinary writing: "more than 60", "about 30
 * thousand", "7 Feb 2024", "5 km" where the question is in m, an option's label or a part of it, a variant of a term.
 * `published` (EDTF) gives a date its year. Fails with a sentence that says what would be right: `no-value` for
 * nothing at all, `ambiguous` where it could be several things, else as the reader of the answer type does.
 */
export function readWritten(
  written: string,
  question: Question,
  codebook: Codebook,
  { published }: { readonly published: string | null },
): Result<Written> {
  const text = written.trim();
  if (text === "") return failed("no-value", "Nothing is written yet. Write what the words say.");
  switch (question.answer) {
    case "quantity":
      return readNumber(text, question);
    case "date":
      return readWhen(text, published);
    case "category":
    case "frame":
      return readChoice(text, question.options);
    case "term":
      return readName(text, question, codebook);
  }
}

function readNumber(text: string, question: Question): Result<Written> {
  const fault = (value: string) =>
    claimRules({ questions: [], documents: [], codebook: NO_CODEBOOK }).valueFault(question, value, false);
  const direct = fault(text);
  if (direct === null) return ok({ value: text, understood: describeQuantity(text, question.unit), supplied: null });
  const read = readOrdinaryQuantity(text, question.unit);
  if (read === null) {
    if (direct.kind !== "bad-quantity") return { ok: false, fault: direct };
    const unit = question.unit === null ? "" : ` ${question.unit}`;
    const message = `"${text}" is not a quantity. Write 613, more than 60, about 30 thousand or 60 to 70${unit}; or >60, ~30000, 60..70.`;
    return failed("bad-quantity", message);
  }
  const { value, convention } = read;
  const wrong = fault(value);
  if (wrong !== null) return { ok: false, fault: wrong };
  const understood = describeQuantity(value, question.unit);
  return ok({
    value,
    understood,
    supplied: convention ? `"${text}" has no exact number; by convention it is ${understood}.` : null,
  });
}

const NO_CODEBOOK: Codebook = { concepts: [], terms: [] };

function readWhen(text: string, published: string | null): Result<Written> {
  const direct = readDate(text);
  if (direct.ok) return ok({ value: text, understood: describeDate(text), supplied: null });
  const read = readOrdinaryDate(text, published);
  if (!read.ok) return read;
  const { value, yearSupplied } = read.value;
  const proved = readDate(value);
  if (!proved.ok) return proved;
  const understood = describeDate(value);
  return ok({
    value,
    understood,
    supplied: yearSupplied ? "The year is taken from when the document came out." : null,
  });
}

/** Reads options by id or label, several joined by `|` or `;`. */
function readChoice(text: string, listed: readonly Option[]): Result<Written> {
  const chosen: Option[] = [];
  for (const part of text.split(/[|;]/u).map((one) => one.trim())) {
    const option = readOption(part, listed);
    if (!option.ok) return option;
    if (!chosen.includes(option.value)) chosen.push(option.value);
  }
  return ok({
    value: chosen.map(({ id }) => id).join("|"),
    understood: chosen.map(({ label }) => label).join(" or "),
    supplied: null,
  });
}

const MOST_NAMED = 4;

/** An option by its id, else by its label, else by the beginning of a word in just one label. */
function readOption(part: string, listed: readonly Option[]): Result<Option> {
  const folded = foldTerm(part);
  const exact = listed.find(({ id }) => id === part) ?? listed.find(({ label }) => foldTerm(label) === folded);
  if (exact !== undefined) return ok(exact);
  const starting = listed.filter(({ label }) => foldTerm(label).startsWith(folded));
  const holding = listed.filter(({ label }) => ` ${foldTerm(label)}`.includes(` ${folded}`));
  const likely = starting.length === 1 ? starting : holding;
  const found = folded === "" ? [] : likely;
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return ok(only);
  const named = (options: readonly Option[]) => options.map(({ label }) => `"${label}"`).join(", ");
  if (only !== undefined) {
    return failed(
      "ambiguous",
      `"${part}" could be ${named(found.slice(0, MOST_NAMED))}. Write more of the one you mean.`,
    );
  }
  const near = nearestTo(
    part,
    listed.flatMap(({ id, label }) => [label, id]),
    1,
  );
  const hint = near.length === 0 ? "" : ` Did you mean "${near[0]}"?`;
  return failed(
    "no-such-option",
    `"${part}" is not an option of this question. Its options are ${named(listed)}.${hint}`,
  );
}

/** Reads terms, several joined by `|`; one that the codebook lacks stands for itself. */
function readName(text: string, question: Question, codebook: Codebook): Result<Written> {
  const own = termIndex(codebook, question.concept ?? "");
  const names = text.split("|").map((name) => name.trim());
  const fault = claimRules({ questions: [], documents: [], codebook }).valueFault(question, names.join("|"), false);
  if (fault !== null) return { ok: false, fault };
  const known = (name: string) => own.has(foldTerm(name));
  const value = names.map((name) => (known(name) ? canonicalTerm(own, name) : name));
  const understood = names.map((name, at) => (known(name) ? (value[at] ?? name) : `${name} (not in the codebook)`));
  return ok({ value: [...new Set(value)].join("|"), understood: understood.join(" or "), supplied: null });
}
