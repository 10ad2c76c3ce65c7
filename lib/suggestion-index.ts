import type { Claim } from "./claim.ts";
import type { Codebook } from "./codebook.ts";
import type { Dossier } from "./dossier.ts";
import { type Bag, bagOf, type Rarity, rarityOf, type Weighed, weigh, wordReader } from "./likeness.ts";
import type { Question } from "./question.ts";

/** What suggestions are made from, readied once for a state of the dossier. */
export interface SuggestionIndex {
  readonly dossier: Dossier;
  readonly words: (text: string) => readonly string[];
  readonly questions: readonly AskedWords[];
  /** By question. */
  readonly claims: ReadonlyMap<string, readonly RestingWeighed[]>;
  /** By question, what it asks and all that claims on it rest on. */
  readonly wholes: ReadonlyMap<string, Weighed>;
  readonly rarity: { readonly questions: Rarity; readonly claims: Rarity };
  readonly usual: Readonly<Record<AskedField, number>>;
}

/** The parts of a question in which words are looked for. */
export type AskedField = "question" | "definition" | "option";

/** A question's words. */
export interface AskedWords {
  readonly question: Question;
  readonly fields: Readonly<Record<AskedField, { readonly bag: Bag; readonly length: number }>>;
  readonly unit: readonly string[];
  /** All of them, the question's own twice, with its event's. */
  readonly all: readonly string[];
}

/** The words that a claim rests on: without their context, and with it. */
interface RestingWords {
  readonly claim: Claim;
  readonly exact: readonly string[];
  readonly around: Bag;
}

interface RestingWeighed extends RestingWords {
  readonly weighed: Weighed;
}

/** Words are read once for each codebook, question and claim: a dossier is readied anew at each change of it. */
const remembered = new WeakMap<Codebook, { words: SuggestionIndex["words"]; of: WeakMap<object, unknown> }>();

/** Readies a dossier, with its drafts where they are to count, for `suggestQuestions`. */
export function suggestionIndex(dossier: Dossier): SuggestionIndex {
  const { codebook } = dossier;
  const memory = remembered.get(codebook) ?? { words: wordReader(codebook), of: new WeakMap() };
  remembered.set(codebook, memory);
  const titles = new Map(
    dossier.events.map((event) => [event.id, once(memory.of, event, () => memory.words(event.title))]),
  );
  const questions = dossier.questions.map((question) => {
    const own = once(memory.of, question, () => askedWords(question, memory.words));
    return { ...own, all: [...own.all, ...(titles.get(question.event) ?? [])] };
  });
  const claims = dossier.claims.map((claim) => once(memory.of, claim, () => restingWords(claim, memory.words)));
  const usual = (field: AskedField) =>
    questions.reduce((sum, { fields }) => sum + fields[field].length, 0) / questions.length || 1;
  const rarity = {
    questions: rarityOf(questions.map(({ all }) => bagOf(all))),
    claims: rarityOf(claims.map(({ around }) => around)),
  };
  const resting = claims.map((own) => ({ ...own, weighed: weigh(own.around, rarity.claims) }));
  const byQuestion = Map.groupBy(resting, ({ claim }) => claim.question);
  const wholeOf = ({ question, all }: AskedWords) =>
    bagOf([...all, ...(byQuestion.get(question.id) ?? []).flatMap(({ exact }) => exact)]);
  return {
    dossier,
    words: memory.words,
    questions,
    claims: byQuestion,
    wholes: new Map(questions.map((own) => [own.question.id, weigh(wholeOf(own), rarity.claims)])),
    rarity,
    usual: { question: usual("question"), definition: usual("definition"), option: usual("option") },
  };
}

function once<Made>(known: WeakMap<object, unknown>, key: object, make: () => Made): Made {
  const earlier = known.get(key);
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: a key is always made by the same maker
  if (earlier !== undefined) return earlier as Made;
  const made = make();
  known.set(key, made);
  return made;
}

function askedWords(question: Question, words: SuggestionIndex["words"]): AskedWords {
  const options = question.options.map(({ id, label }) => `${label} ${id.replace(/[-/]/gu, " ")}`).join(" ");
  const [asked, defined, listed] = [question.question, question.definition ?? "", options].map(words);
  const field = (own: readonly string[] = []) => ({ bag: bagOf(own), length: own.length });
  return {
    question,
    fields: { question: field(asked), definition: field(defined), option: field(listed) },
    unit: words(question.unit ?? ""),
    all: [...(asked ?? []), ...(asked ?? []), ...(defined ?? []), ...(listed ?? [])],
  };
}

function restingWords(claim: Claim, words: SuggestionIndex["words"]): RestingWords {
  return {
    claim,
    exact: claim.passages.flatMap(({ exact }) => words(exact)),
    around: bagOf(claim.passages.flatMap(({ exact, prefix, suffix }) => words(`${prefix} ${exact} ${suffix}`))),
  };
}
