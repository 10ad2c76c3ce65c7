import { nameDocument } from "#components/comparison/document-name.ts";
import { explainReason } from "#components/comparison/explain.ts";
import { documentHref, questionHref } from "#components/ui/addresses.ts";
import { editQuestionHref } from "#components/ui/edit-addresses.ts";
import type { Claim, Scope } from "#lib/claim.ts";
import { compareDossier } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Draft } from "#lib/draft.ts";
import {
  type ClaimEffect,
  type DraftEffect,
  type Effect,
  isBlocked,
  isToBeSaidWhy,
  type VerdictEffect,
} from "#lib/effect.ts";
import { sheetOf } from "#lib/sheet.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import type { ToldEffect, ToldGroup, ToldVerdict } from "./told-effect.ts";

/** What is told: a dossier before and after a change of its codebook, and what lies between. */
interface Told {
  readonly before: Dossier;
  readonly after: Dossier;
  readonly effect: Effect;
  readonly drafts: readonly DraftEffect[];
  /** Every draft that is under way. */
  readonly open: readonly Draft[];
  readonly state: string;
}

/** So many of each kind are named. */
const MOST_NAMED = 40;

/** Tells what a change of the codebook does. Of a blind coding it tells that it is under way, whether or not it is touched. */
export function tellEffect(given: Told): ToldEffect {
  const told = { ...given, drafts: given.drafts.filter(({ draft }) => draft.round === null) };
  const { effect, drafts, open, state } = told;
  const verdicts = tellVerdicts(told);
  return {
    state,
    isBlocked: isBlocked(effect),
    asksWhy: isToBeSaidWhy(effect, drafts, open),
    summary: summaryOf(effect, drafts),
    verdicts,
    groups: [...tellObstacles(told), ...tellChanges(told), ...tellDrafts(told)],
  };
}

function summaryOf(effect: Effect, drafts: readonly DraftEffect[]): string {
  const parts = [
    [effect.verdicts.length, "verdict changes", "verdicts change"],
    [effect.unread.length, "claim could no longer be read", "claims could no longer be read"],
    [
      effect.orphans.claims.length,
      "claim would be left without its question",
      "claims would be left without their question",
    ],
    [
      effect.orphans.questions.length,
      "question would be left without its concept",
      "questions would be left without their concept",
    ],
    [effect.reread.length, "claim is read otherwise", "claims are read otherwise"],
    [effect.rewritten.length, "claim is rewritten and says the same", "claims are rewritten and say the same"],
    [drafts.length, "draft is touched", "drafts are touched"],
  ] as const;
  const said = parts.flatMap(([count, one, many]) =>
    count === 0 ? [] : [`${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`],
  );
  return said.length === 0 ? "No claim and no verdict changes." : `${said.join(", ")}.`;
}

function tellVerdicts({ before, after, effect }: Told): readonly ToldVerdict[] {
  const ids = new Set(effect.verdicts.map(({ question }) => question.id));
  const sheets = [after, before].map((dossier) => {
    const questions = dossier.questions.filter(({ id }) => ids.has(id));
    return { isNow: dossier === after, ...sheetOf(dossier, WHOLE_VIEW, compareDossier({ ...dossier, questions })) };
  });
  const why = ({ question, reason }: VerdictEffect) => {
    for (const { isNow, questions, documents } of sheets) {
      const row = questions.find(({ id }) => id === question.id);
      if (row === undefined || reason === null || row.reasons.length === 0) continue;
      return `${isNow ? "" : "Until now: "}${explainReason(row, reason, documents)}`;
    }
    return null;
  };
  return effect.verdicts.map((verdict) => ({
    id: verdict.question.id,
    question: verdict.question.question,
    href: questionHref(before.name, verdict.question.id),
    was: verdict.was,
    now: verdict.now,
    why: why(verdict),
  }));
}

function tellObstacles({ before, effect }: Told): readonly ToldGroup[] {
  const { unread, orphans } = effect;
  return [
    group("These claims could no longer be read", true, unread, ({ before: claim, after, fault }) => ({
      ...lineOf(before, claim),
      change: `${claim.value === after.value ? "" : `would be “${after.value}”: `}${fault.message}`,
    })),
    group(
      "These claims would be left without a question. Merge it into another, or withdraw them first",
      true,
      orphans.claims,
      (claim) => lineOf(before, claim),
    ),
    group(
      "These questions would be left without their concept. Merge it into another, or change them first",
      true,
      orphans.questions,
      ({ id, question }) => ({
        key: id,
        text: question,
        change: "",
        href: editQuestionHref(before.name, id),
      }),
    ),
  ].flat();
}

function tellChanges({ before, after, effect }: Told): readonly ToldGroup[] {
  const questions = new Map(after.questions.map(({ id, question }) => [id, question]));
  const asked = (id: string) => questions.get(id) ?? before.questions.find((one) => one.id === id)?.question ?? id;
  const answering = ({ before: claim, after: now }: ClaimEffect) =>
    claim.question === now.question ? "" : `, and answers “${asked(now.question)}”`;
  return [
    group("These claims are read otherwise", false, effect.reread, (one) => ({
      ...lineOf(before, one.before),
      change: `“${one.was ?? "unreadable"}” becomes “${one.now}”${answering(one)}`,
    })),
    group("These claims are rewritten, and say the same", false, effect.rewritten, (one) => ({
      ...lineOf(before, one.before),
      change: `${rewriting(one)}${answering(one)}`,
    })),
    group(
      "These documents answer both questions, and are read together from now on",
      false,
      effect.joined,
      ({ document, question, claims }) => ({
        key: document,
        text: documentName(before, document),
        change: claims.map(({ value }) => `“${value}”`).join(" and "),
        href: questionHref(before.name, question),
      }),
    ),
    group(
      "These findings of silence go, since the document answers now or is found silent there already",
      false,
      effect.silences,
      ({ question, document }) => ({
        key: `${question} ${document}`,
        text: documentName(before, document),
        change: asked(question),
        href: questionHref(before.name, question),
      }),
    ),
    group("Here an editor’s own verdict goes", false, effect.adjudications, (question) => ({
      key: question,
      text: asked(question),
      change: "",
      href: questionHref(before.name, question),
    })),
  ].flat();
}

function tellDrafts({ before, drafts, open }: Told): readonly ToldGroup[] {
  const told = group("These drafts are rewritten along", false, drafts, ({ draft, claim, fault }) => ({
    key: draft.id,
    text: `${draft.author.name}, on ${documentName(before, draft.document)}`,
    change:
      fault === null ? `“${draft.claim?.value}” becomes “${claim.value}”` : `can no longer be read. ${fault.message}`,
    href: questionHref(before.name, draft.question),
  }));
  if (!open.some(({ round }) => round !== null)) return told;
  const title = "A blind coding is under way. What this touches of it is rewritten along, and stays hidden";
  return [...told, { title, isObstacle: false, lines: [], others: 0 }];
}

function group<Member>(
  title: string,
  isObstacle: boolean,
  members: readonly Member[],
  tell: (member: Member) => ToldGroup["lines"][number],
): readonly ToldGroup[] {
  if (members.length === 0) return [];
  const lines = members.slice(0, MOST_NAMED).map(tell);
  return [{ title, isObstacle, lines, others: members.length - lines.length }];
}

function lineOf(dossier: Dossier, { id, document, value }: Claim) {
  return {
    key: id,
    text: `${documentName(dossier, document)}: “${value}”`,
    change: "",
    href: documentHref(dossier.name, document, id),
  };
}

function documentName({ documents, outlets }: Dossier, id: string): string {
  const named = documents.map((document) => ({
    ...document,
    outlet: {
      id: document.outlet,
      name: outlets.find((outlet) => outlet.id === document.outlet)?.name ?? document.outlet,
    },
  }));
  const document = named.find((one) => one.id === id);
  return document === undefined ? id : nameDocument(document, named);
}

function rewriting({ before, after }: ClaimEffect): string {
  const parts = [
    before.value === after.value ? null : `“${before.value}” becomes “${after.value}”`,
    tellScope(before.scope) === tellScope(after.scope)
      ? null
      : `its scope “${tellScope(before.scope)}” becomes “${tellScope(after.scope) || "none"}”`,
  ];
  return parts.filter((part) => part !== null).join(", ") || `stays “${after.value}”`;
}

function tellScope(scope: Scope): string {
  return Object.entries(scope)
    .map(([facet, value]) => `${facet}: ${value}`)
    .join(", ");
}
