import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import type { Sheet } from "#lib/sheet.ts";

import { lensChoices } from "./choices.ts";
import { namesIn } from "./names.ts";
import { ANSWER_WORDS, count } from "./view-words.ts";

/** Documents, and events, that a title names; of more it gives the number. */
const MOST_NAMED = 3;

/**
 * What a sheet is called: its dossier, and what was chosen of it. "Port Lisse: 8 questions, contradict (6 documents)". It is
 * worked out from the sheet, and no part of it: what was frozen stays as it is.
 */
export function sheetTitle(sheet: Sheet): string {
  const { dossier, view, documents } = sheet;
  const names = namesIn(sheet).documents;
  const named = documents.map(({ id }) => names.get(id) ?? id).join(", ");
  const lens = lensChoices(view).map(({ kind, label }) => `${kind} ${label}`);
  const within = [documents.length <= MOST_NAMED ? named : count(documents.length, "document"), ...lens];
  return `${dossier.title}: ${subjectOf(sheet)} (${within.filter((part) => part !== "").join("; ") || "no document"})`;
}

function subjectOf({ view, questions }: Sheet): string {
  const [only] = questions;
  if (only !== undefined && view.questions?.length === 1) return only.question;
  const events = [...new Map(questions.map(({ event }) => [event.id, event.title])).values()];
  const filters = [
    ...(view.events.length === 0 ? [] : [nameSome(events, view.events.length, "event")]),
    ...(view.verdicts.length === 0 ? [] : [view.verdicts.map((verdict) => VERDICT_TEXT[verdict].word).join(" or ")]),
    ...(view.answers.length === 0 ? [] : [view.answers.map((answer) => ANSWER_WORDS[answer]).join(" or ")]),
    ...(view.words === "" ? [] : [`“${view.words}”`]),
    ...(view.outletTypes.length === 0 ? [] : [`outlets: ${view.outletTypes.join(" or ")}`]),
  ];
  const counted = count(questions.length, "question");
  const isWhole = filters.length === 0 && view.questions === undefined;
  return [isWhole ? `all ${counted}` : counted, ...filters].join(", ");
}

function nameSome(names: readonly string[], chosen: number, one: string): string {
  return names.length > 0 && names.length <= MOST_NAMED ? names.join("; ") : count(chosen, one);
}
