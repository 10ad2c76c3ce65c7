import "server-only";

import { Feed } from "feed";

import { html } from "#components/comparison/html.ts";
import { signatureOf } from "#components/history/signature.ts";
import { tellCounts } from "#components/history/tell-counts.ts";
import { whyOf } from "#components/question/why.ts";
import { questionFeedHref, questionHref } from "#components/ui/addresses.ts";
import { revisionHref } from "#components/ui/plain-addresses.ts";
import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import type { Comparison } from "#lib/comparison.ts";
import type { HistoryEntry } from "#lib/db/read-question-history.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Question } from "#lib/question.ts";
import { dossierAt, type QuestionSteps } from "#lib/question-state.ts";
import { compareView, sheetOf } from "#lib/sheet.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { feedAddress, plainText } from "./changes-feed.ts";

/** Revisions in the feed: who asks less often finds the rest on the page. */
const MOST = 50;

/**
 * What changed of a question as an Atom feed (RFC 4287), an entry a revision, with the verdict before and after it: by
 * the question, its claims, the documents and the codebook as they were.
 */
export function questionFeed(
  dossier: Dossier,
  question: Question,
  { history, states }: { readonly history: readonly HistoryEntry[]; readonly states: QuestionSteps },
): string {
  const { name } = dossier;
  const revisions = [...Map.groupBy(history, ({ revision }) => revision)].toSorted(([a], [b]) => b - a).slice(0, MOST);
  const id = `urn:parallax:${name}:question:${question.id}`;
  const feed = new Feed({
    id,
    title: `${plainText(question.question)} · ${plainText(dossier.title)}`,
    link: feedAddress(questionHref(name, question.id)),
    feedLinks: { atom: feedAddress(questionFeedHref(name, question.id)) },
    generator: "Parallax",
    ...(history[0] === undefined ? {} : { updated: history[0].at }),
  });
  for (const [revision, changes] of revisions) {
    const [first] = changes;
    if (first === undefined) continue;
    const [before, after] = [revision - 1, revision].map((one) => stateAt(dossier, question.id, states, one));
    const counts = countsOf(changes);
    feed.addItem({
      id: `${id}:${revision}`,
      title: html`${tellVerdicts(before, after)}`.markup,
      link: feedAddress(revisionHref(name, revision)),
      date: first.at,
      author: [{ name: plainText(first.actor) }],
      content:
        html`<p>${tellVerdicts(before, after)}. ${tellWhy(after)}</p><p>${plainText(signatureOf(first))}: ${tellCounts(counts)}</p>${first.reason !== null && html`<p>${plainText(first.reason)}</p>`}`
          .markup,
    });
  }
  return feed.atom1();
}

/** A question as it stood. */
interface State {
  readonly then: Dossier;
  readonly comparison: Comparison;
}

/** The question compared as it stood at a revision; null where it was not there. */
function stateAt(dossier: Dossier, id: string, states: QuestionSteps, revision: number): State | null {
  const then = dossierAt(dossier, states, revision);
  const [comparison] = compareView({ ...then, questions: then.questions.filter((one) => one.id === id) }, WHOLE_VIEW);
  return comparison === undefined ? null : { then, comparison };
}

function tellVerdicts(before: State | null | undefined, after: State | null | undefined): string {
  const word = ({ comparison }: State) => VERDICT_TEXT[comparison.verdict].word;
  if (!after) return before ? `Withdrawn; was: ${word(before)}` : "Withdrawn";
  if (!before) return `New: ${word(after)}`;
  return word(before) === word(after) ? `Still: ${word(after)}` : `Was: ${word(before)}; now: ${word(after)}`;
}

function tellWhy(state: State | null | undefined): string {
  if (!state) return "";
  const { documents, questions } = sheetOf(state.then, WHOLE_VIEW, [state.comparison]);
  const [row] = questions;
  return row === undefined ? "" : plainText(whyOf(row, documents));
}

function countsOf(changes: readonly HistoryEntry[]) {
  return [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, own]) => {
    const added = own.filter(({ change }) => change === "added").length;
    return { kind, added, changed: own.length - added };
  });
}
