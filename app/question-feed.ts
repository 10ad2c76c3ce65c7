import "server-only";

import { Feed } from "feed";

import { html } from "#components/comparison/html.ts";
import { signatureOf } from "#components/history/signature.ts";
import { tellCounts } from "#components/history/tell-counts.ts";
import { whyOf } from "#components/question/why.ts";
import { questionFeedHref, questionHref, revisionHref } from "#components/ui/addresses.ts";
import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import type { Claim } from "#lib/claim.ts";
import { termIndex } from "#lib/codebook.ts";
import { type Comparison, compareQuestion } from "#lib/comparison.ts";
import { contextOf } from "#lib/context.ts";
import type { HistoryEntry } from "#lib/db/read-question-history.ts";
import type { QuestionStep } from "#lib/db/read-question-states.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Question } from "#lib/question.ts";
import { rowOf, type SheetDocument, sheetOf } from "#lib/sheet.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { feedAddress, plainText } from "./changes-feed.ts";

/** Revisions in the feed: who asks less often finds the rest on the page. */
const MOST = 50;

/**
 * What changed of a question as an Atom feed (RFC 4287), an entry a revision, with the verdict before and after it: by
 * the question and its claims as they were, and by the documents and the codebook as they are known now.
 */
export function questionFeed(
  dossier: Dossier,
  question: Question,
  { history, states }: { readonly history: readonly HistoryEntry[]; readonly states: readonly QuestionStep[] },
): string {
  const { name } = dossier;
  const revisions = [...Map.groupBy(history, ({ revision }) => revision)].toSorted(([a], [b]) => b - a).slice(0, MOST);
  const { documents } = sheetOf(dossier, WHOLE_VIEW, []);
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
    const [before, after] = [revision - 1, revision].map((one) => comparisonAt(dossier, states, one));
    const counts = countsOf(changes);
    feed.addItem({
      id: `${id}:${revision}`,
      title: html`${tellVerdicts(before, after)}`.markup,
      link: feedAddress(revisionHref(name, revision)),
      date: first.at,
      author: [{ name: plainText(first.actor) }],
      content:
        html`<p>${tellVerdicts(before, after)}. ${tellWhy(dossier, after, documents)}</p><p>${plainText(signatureOf(first))}: ${tellCounts(counts)}</p>${first.reason !== null && html`<p>${plainText(first.reason)}</p>`}`
          .markup,
    });
  }
  return feed.atom1();
}

/** The question compared as it stood at a revision; null where it was not there. */
function comparisonAt(dossier: Dossier, states: readonly QuestionStep[], revision: number): Comparison | null {
  let question: Question | null = null;
  const claims = new Map<string, Claim | null>();
  for (const step of states) {
    if (step.revision > revision) break;
    if (step.kind === "question") question = step.state;
    else claims.set(step.id, step.state);
  }
  if (question === null) return null;
  const known = new Set(dossier.documents.map(({ id }) => id));
  const standing = [...claims.values()].filter((claim) => claim !== null).filter(({ document }) => known.has(document));
  const terms = question.concept === null ? undefined : termIndex(dossier.codebook, question.concept);
  return compareQuestion(contextOf(dossier, "own"), question, standing, terms);
}

function tellVerdicts(before: Comparison | null | undefined, after: Comparison | null | undefined): string {
  const word = (one: Comparison) => VERDICT_TEXT[one.verdict].word;
  if (!after) return before ? `Withdrawn; was: ${word(before)}` : "Withdrawn";
  if (!before) return `New: ${word(after)}`;
  return before.verdict === after.verdict ? `Still: ${word(after)}` : `Was: ${word(before)}; now: ${word(after)}`;
}

function tellWhy(
  dossier: Dossier,
  comparison: Comparison | null | undefined,
  documents: readonly SheetDocument[],
): string {
  if (!comparison) return "";
  const event = dossier.events.find(({ id }) => id === comparison.question.event);
  return plainText(whyOf(rowOf(comparison, event, null), documents));
}

function countsOf(changes: readonly HistoryEntry[]) {
  return [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, own]) => {
    const added = own.filter(({ change }) => change === "added").length;
    return { kind, added, changed: own.length - added };
  });
}
