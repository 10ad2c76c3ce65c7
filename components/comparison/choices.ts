import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import { type Lens, lensOf, PLAIN_LENS } from "#lib/lens.ts";
import { type View, WHOLE_VIEW } from "#lib/view.ts";

import { ANSWER_WORDS } from "./view-words.ts";

/** One choice of a view that narrows what is shown, in words, and the view without it. */
export interface Choice {
  readonly kind: string;
  readonly label: string;
  readonly without: View;
}

/** Names of documents, events and questions by id. */
export interface Names {
  readonly documents: ReadonlyMap<string, string>;
  readonly events: ReadonlyMap<string, string>;
  readonly questions: ReadonlyMap<string, string>;
}

/** What narrows a view, in the order of its form. Sort and density narrow nothing. */
export function choicesOf(view: View, names: Names): readonly Choice[] {
  const without = <T extends string>(list: readonly T[], one: T) => list.filter((other) => other !== one);
  return [
    ...view.documents.map((id) => ({
      kind: "document",
      label: names.documents.get(id) ?? id,
      without: { ...view, documents: without(view.documents, id) },
    })),
    ...view.outletTypes.map((type) => ({
      kind: "outlet type",
      label: type,
      without: { ...view, outletTypes: without(view.outletTypes, type) },
    })),
    ...view.events.map((id) => ({
      kind: "event",
      label: names.events.get(id) ?? id,
      without: { ...view, events: without(view.events, id) },
    })),
    ...view.answers.map((type) => ({
      kind: "answer",
      label: ANSWER_WORDS[type],
      without: { ...view, answers: without(view.answers, type) },
    })),
    ...(view.questions ?? []).map((id) => ({
      kind: "question",
      label: `“${names.questions.get(id) ?? id}”`,
      without: withoutQuestion(view, id),
    })),
    ...view.verdicts.map((verdict) => ({
      kind: "verdict",
      label: VERDICT_TEXT[verdict].word,
      without: { ...view, verdicts: without(view.verdicts, verdict) },
    })),
    ...(view.words === "" ? [] : [{ kind: "words", label: `“${view.words}”`, without: { ...view, words: "" } }]),
  ];
}

/** Without the last of its questions a view has all of them again. */
function withoutQuestion({ questions = [], ...view }: View, question: string): View {
  const left = questions.filter((id) => id !== question);
  return left.length === 0 ? view : { ...view, questions: left };
}

/** What a view's lens asks for, part by part, in the order of its form. */
export function lensChoices(view: View): readonly Choice[] {
  const { voice, tolerance, approximation, publishedBy, origins, camps = [], ...rest } = view;
  const lens = lensOf(view);
  const without = (part: keyof Lens): View => {
    const { [part]: _, ...others } = lens;
    return { ...PLAIN_LENS, ...rest, ...others };
  };
  const parts = [
    ["tolerance", tolerance, "tolerance"],
    ["approximation", approximation, "“about” is give or take"],
    ["publishedBy", publishedBy, "published by"],
    ["voice", voice === PLAIN_LENS.voice ? undefined : "attributed claims count too", "voice"],
    ["origins", origins === undefined ? undefined : "origins only", "republications"],
  ] as const;
  return [
    ...parts.flatMap(([part, label, kind]) => (label === undefined ? [] : [{ kind, label, without: without(part) }])),
    ...camps.map((camp) => ({
      kind: "camp",
      label: camp,
      without: { ...without("camps"), ...lensOf({ ...lens, camps: camps.filter((one) => one !== camp) }) },
    })),
  ];
}

/** A view without what narrows it; sort and density stay. */
export function widened(view: View): View {
  return { ...WHOLE_VIEW, sort: view.sort, density: view.density };
}
