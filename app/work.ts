import "server-only";

import { LRUCache } from "lru-cache";

import type { AskedQuestion, WorkEntry, WorkPlace, WorkState } from "#components/recording/work-entry.ts";
import { placeOfEntry } from "#components/recording/work-entry.ts";
import { listClaimRevisions } from "#lib/db/list-claim-revisions.ts";
import { listDismissals } from "#lib/db/list-dismissals.ts";
import { listDrafts } from "#lib/db/list-drafts.ts";
import { readDocumentText } from "#lib/db/read-document-text.ts";
import type { Document } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";
import { findMentions, type Mention } from "#lib/mention.ts";
import type { Person } from "#lib/person.ts";
import { may } from "#lib/policy.ts";
import { type Fault, failed, ok, type Result } from "#lib/result.ts";
import { type SuggestionIndex, suggestionIndex } from "#lib/suggestion-index.ts";

import { type OpenDossier, openDossier } from "./dossier.ts";
import { unlessTooLarge } from "./not-compared.ts";

/** Where somebody records, as an address names it. */
export interface WorkParams {
  readonly dossier: string;
  readonly document: string;
}

/** A document that is being recorded from. */
export interface OpenWork {
  readonly open: OpenDossier;
  readonly document: Document;
  /** Null where it is not held. */
  readonly text: string | null;
  readonly mentions: readonly Mention[];
}

/** Texts are read for mentions once for each state of their dossier; the oldest go first. */
const found = new LRUCache<string, readonly Mention[]>({ max: 50 });
const indexes = new LRUCache<string, SuggestionIndex>({ max: 5 });

/** Opens a document for recording; null where there is none. */
export async function openWork({ dossier, document: id }: WorkParams): Promise<OpenWork | null> {
  const open = await openDossier(dossier);
  const document = open?.dossier.documents.find((one) => one.id === id);
  if (open === null || document === undefined) return null;
  const text = document.text ?? (await readDocumentText(dossier, id));
  return { open, document, text, mentions: text === null ? [] : mentionsOf(open, document, text) };
}

function mentionsOf({ dossier, state }: OpenDossier, { id, published }: Document, text: string) {
  const key = `${state}\n${id}`;
  const known = found.get(key) ?? findMentions(text, { published, codebook: dossier.codebook });
  found.set(key, known);
  return known;
}

/** What suggestions are made from, once for each state of the dossier. */
export function indexOfWork({ dossier, state }: OpenDossier): SuggestionIndex {
  const known = indexes.get(state) ?? suggestionIndex(dossier);
  indexes.set(state, known);
  return known;
}

/** Opens a document for one who asks by script. Fails with `forbidden`, `unknown-document`. */
export async function askWork(person: Person, params: WorkParams): Promise<Result<OpenWork, Fault>> {
  if (!may(person.role, "record")) return failed("forbidden", `As ${person.role} you may not record claims.`);
  const work = await openWork(params);
  return work === null ? failed("unknown-document", "This document is no longer there.") : ok(work);
}

/** What the page needs once. */
export function workPlace({ open: { dossier }, document, text, mentions }: OpenWork, person: Person): WorkPlace {
  const { id, title, language } = document;
  return {
    dossier: dossier.name,
    document: { id, title, language, text, isPassedOn: document.textPath !== null },
    questions: askedQuestions(dossier),
    concepts: dossier.codebook.concepts.map((concept) => ({ id: concept.id, label: concept.label })),
    terms: Object.fromEntries(
      [...Map.groupBy(dossier.codebook.terms, ({ concept }) => concept)].map(([concept, own]) => [
        concept,
        own.map(({ term }) => term),
      ]),
    ),
    mentions,
    person: person.id,
  };
}

function askedQuestions({ questions, events }: Dossier): readonly AskedQuestion[] {
  const titles = new Map(events.map(({ id, title }) => [id, title]));
  return questions.map((question) => ({ ...question, eventTitle: titles.get(question.event) ?? question.event }));
}

/** What of the page changes while people work. Drafts of a blind coding are their author's alone. */
export async function workState(
  { open, document }: Pick<OpenWork, "open" | "document">,
  person: Person,
): Promise<WorkState> {
  const { name, claims } = open.dossier;
  const [revisions, drafts, dismissed] = await Promise.all([
    listClaimRevisions(name, document.id),
    listDrafts(name, { viewer: person.id, document: document.id, statuses: ["draft", "in-review"] }),
    listDismissals(name, document.id, person.id),
  ]);
  const verdicts = new Map(unlessTooLarge(open.compare)?.map(({ question, verdict }) => [question.id, verdict]));
  const published = new Map(
    claims
      .filter((claim) => claim.document === document.id)
      .map((claim) => {
        const verdict = verdicts.get(claim.question) ?? null;
        return [claim.id, { claim, revision: revisions.get(claim.id) ?? 0, verdict }];
      }),
  );
  const proposed = new Map(drafts.map((draft) => [draft.id, draft]));
  const entries: readonly WorkEntry[] = [...new Set([...published.keys(), ...proposed.keys()])].map((id) => ({
    id,
    published: published.get(id) ?? null,
    draft: proposed.get(id) ?? null,
  }));
  return { entries: entries.toSorted((a, b) => startOf(a) - startOf(b)), dismissed, revision: open.revision };
}

function startOf(entry: WorkEntry): number {
  return placeOfEntry(entry)?.start ?? Number.MAX_SAFE_INTEGER;
}
