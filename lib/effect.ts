import type { Claim } from "./claim.ts";
import { type Comparison, compareDossier, type Verdict } from "./comparison.ts";
import type { Dossier } from "./dossier.ts";
import { type Draft, isOpen } from "./draft.ts";
import type { Question } from "./question.ts";
import { type ClaimReading, readerOf } from "./reading.ts";
import type { Recoded } from "./recode/recoded.ts";
import type { Fault, Result } from "./result.ts";
import { type Reason, reasonOf } from "./sheet.ts";

/** A claim before and after a change of the codebook. */
export interface ClaimEffect {
  readonly before: Claim;
  readonly after: Claim;
  /** How it was read; null where it could not be. */
  readonly was: string | null;
  /** How it is read; null where it cannot be. */
  readonly now: string | null;
}

/** A question whose verdict changes; null for a verdict of a question that is not there. */
export interface VerdictEffect {
  readonly question: Question;
  readonly was: Verdict | null;
  readonly now: Verdict | null;
  /** The first pair of claims that decides it now, or decided it where none does any more. */
  readonly reason: Reason | null;
}

/** What a change of the codebook does to claims and verdicts. */
export interface Effect {
  /** Claims that could be read and cannot be any longer, and why not. */
  readonly unread: readonly (ClaimEffect & { readonly fault: Fault })[];
  /** Claims that are read as something else. */
  readonly reread: readonly ClaimEffect[];
  /** Claims that are written otherwise, or answer another question, and say the same. */
  readonly rewritten: readonly ClaimEffect[];
  readonly verdicts: readonly VerdictEffect[];
  /** Claims whose question is not there, and questions whose event or concept is not. */
  readonly orphans: { readonly claims: readonly Claim[]; readonly questions: readonly Question[] };
  /** Where a claim comes to a question that its document answers already. */
  readonly joined: readonly {
    readonly question: string;
    readonly document: string;
    readonly claims: readonly Claim[];
  }[];
  /** Questions beside documents, where an editor's finding of silence goes. */
  readonly silences: readonly { readonly question: string; readonly document: string }[];
  /** Questions on which an editor's own verdict goes. */
  readonly adjudications: readonly string[];
}

/** A proposed claim that a change of the codebook touches. */
export interface DraftEffect {
  readonly draft: Draft;
  /** As it would be; the draft's own claim where it stays so. */
  readonly claim: Claim;
  /** Why it can no longer be read; null where it can, or never could. */
  readonly fault: Fault | null;
}

/** Compares a dossier before and after a change of its codebook. Nothing is in the effect of no change. */
export function effectOf(before: Dossier, after: Dossier): Effect {
  const [readBefore, readAfter] = [claimReader(before), claimReader(after)];
  const was = new Map(before.claims.map((claim) => [claim.id, claim]));
  const effects = after.claims.flatMap((claim) => {
    const earlier = was.get(claim.id);
    return earlier === undefined ? [] : [claimEffect(earlier, claim, readBefore, readAfter)];
  });
  const of = (kind: "unread" | "reread" | "rewritten") => effects.filter((effect) => effect.kind === kind);
  return {
    unread: of("unread").flatMap(({ effect, fault }) => (fault === null ? [] : [{ ...effect, fault }])),
    reread: of("reread").map(({ effect }) => effect),
    rewritten: of("rewritten").map(({ effect }) => effect),
    verdicts: verdictEffects(before, after),
    orphans: orphansOf(before, after),
    joined: joinedAnswers(was, after.claims),
    silences: lostSilences(before, after),
    adjudications: lostAdjudications(before, after),
  };
}

type ReadOne = (claim: Claim) => Result<ClaimReading> | null;

/** Reads claims of a dossier; null where there is no such question. */
function claimReader({ questions, codebook }: Dossier): ReadOne {
  const asked = new Map(questions.map((question) => [question.id, question]));
  const readers = new Map<string, ReturnType<typeof readerOf>>();
  return (claim) => {
    const question = asked.get(claim.question);
    if (question === undefined) return null;
    const read = readers.get(question.id) ?? readerOf(question, codebook);
    readers.set(question.id, read);
    return read(claim);
  };
}

function claimEffect(before: Claim, after: Claim, readBefore: ReadOne, readAfter: ReadOne) {
  const [was, now] = [readBefore(before), readAfter(after)];
  const effect: ClaimEffect = {
    before,
    after,
    was: was?.ok ? was.value.text : null,
    now: now?.ok ? now.value.text : null,
  };
  const fault = now !== null && !now.ok && was?.ok !== false ? now.fault : null;
  return { kind: kindOf(before, after, was, now), effect, fault };
}

function kindOf(before: Claim, after: Claim, was: Result<ClaimReading> | null, now: Result<ClaimReading> | null) {
  if (now !== null && !now.ok && was?.ok !== false) return "unread";
  if (was?.ok && now?.ok && was.value.key !== now.value.key) return "reread";
  if (was?.ok === false && now?.ok) return "reread";
  return before === after ? "none" : "rewritten";
}

function verdictEffects(before: Dossier, after: Dossier): readonly VerdictEffect[] {
  const [was, now] = [before, after].map(
    (dossier) => new Map(compareDossier(dossier).map((comparison) => [comparison.question.id, comparison])),
  );
  if (was === undefined || now === undefined) return [];
  const asked = [...new Set([...was.keys(), ...now.keys()])];
  return asked.flatMap((id) => {
    const [old, current] = [was.get(id), now.get(id)];
    const question = (current ?? old)?.question;
    // A question that is new was never seen otherwise.
    if (question === undefined || old === undefined || old.verdict === current?.verdict) return [];
    const reason = firstReason(current) ?? firstReason(old);
    return [{ question, was: old.verdict, now: current?.verdict ?? null, reason }];
  });
}

function firstReason(comparison: Comparison | undefined): Reason | null {
  const [first] = comparison?.reasons ?? [];
  return first === undefined ? null : reasonOf(first);
}

function orphansOf(before: Dossier, after: Dossier): Effect["orphans"] {
  const strays = (dossier: Dossier) => {
    const questions = new Set(dossier.questions.map(({ id }) => id));
    const events = new Set(dossier.events.map(({ id }) => id));
    const concepts = new Set(dossier.codebook.concepts.map(({ id }) => id));
    return {
      claims: dossier.claims.filter(({ question }) => !questions.has(question)),
      questions: dossier.questions.filter(
        ({ event, concept }) => !events.has(event) || (concept !== null && !concepts.has(concept)),
      ),
    };
  };
  const known = strays(before);
  const [claims, questions] = [new Set(known.claims.map(({ id }) => id)), new Set(known.questions.map(({ id }) => id))];
  const found = strays(after);
  return {
    claims: found.claims.filter(({ id }) => !claims.has(id)),
    questions: found.questions.filter(({ id }) => !questions.has(id)),
  };
}

function joinedAnswers(was: ReadonlyMap<string, Claim>, claims: readonly Claim[]): Effect["joined"] {
  const answers = Map.groupBy(claims, ({ question, document }) => `${question} ${document}`);
  return [...answers.values()].flatMap((own) => {
    const [first] = own;
    const hasCome = ({ id, question }: Claim) => was.has(id) && was.get(id)?.question !== question;
    const isJoined = first !== undefined && own.some(hasCome) && !own.every(hasCome);
    return isJoined ? [{ question: first.question, document: first.document, claims: own }] : [];
  });
}

/** A finding that went along with its question to another is not lost. */
function lostSilences(before: Dossier, after: Dossier): Effect["silences"] {
  const kept = new Set(after.silences.map(({ question, document }) => `${question} ${document}`));
  const moved = new Set(after.silences.filter((one) => !before.silences.includes(one)).map(({ document }) => document));
  const lost = before.silences.filter(
    ({ question, document }) => !kept.has(`${question} ${document}`) && !moved.has(document),
  );
  return lost.map(({ question, document }) => ({ question, document }));
}

function lostAdjudications(before: Dossier, after: Dossier): readonly string[] {
  const said = new Set(after.adjudications.map(({ verdict, reason }) => `${verdict} ${reason}`));
  return before.adjudications
    .filter(({ verdict, reason }) => !said.has(`${verdict} ${reason}`))
    .map(({ question }) => question);
}

/** What a change does to claims that are only proposed: those that it rewrites or that can no longer be read. */
export function effectOnDrafts(before: Dossier, { dossier, rewrite }: Recoded, drafts: readonly Draft[]) {
  const [readBefore, readAfter] = [claimReader(before), claimReader(dossier)];
  return drafts.filter(isOpen).flatMap((draft): readonly DraftEffect[] => {
    if (draft.claim === null) return [];
    const claim = rewrite(draft.claim);
    const [was, now] = [readBefore(draft.claim), readAfter(claim)];
    const isLost = was?.ok === true && now?.ok !== true;
    const fault = isLost ? (now?.fault ?? GONE) : null;
    return claim === draft.claim && fault === null ? [] : [{ draft, claim, fault }];
  });
}

const GONE: Fault = { kind: "no-such-question", message: "Its question would no longer be there." };

/** Whether a change cannot be made as it stands: every claim keeps a question and can be read. */
export function isBlocked({ unread, orphans }: Effect): boolean {
  return unread.length > 0 || orphans.claims.length > 0 || orphans.questions.length > 0;
}

/** Whether a change is felt by claims, verdicts or findings, so that whoever makes it says why. */
export function isFelt(effect: Effect): boolean {
  const { reread, rewritten, verdicts, silences, adjudications } = effect;
  return isBlocked(effect) || [reread, rewritten, verdicts, silences, adjudications].some((list) => list.length > 0);
}

/**
 * Whether whoever makes a change has to say why: claims, verdicts or drafts feel it, or a blind coding is under way,
 * of which nobody is told whether it does. `open` are the drafts that are under way.
 */
export function isToBeSaidWhy(effect: Effect, drafts: readonly DraftEffect[], open: readonly Draft[]): boolean {
  return isFelt(effect) || drafts.length > 0 || open.some(({ round }) => round !== null);
}
