import "server-only";

import { LRUCache } from "lru-cache";

import type { CodingBasis } from "#components/dossier/coding-table.tsx";
import { codingOf } from "#lib/coding.ts";
import { type Coverage, coverageOf } from "#lib/coverage.ts";
import { listDismissals } from "#lib/db/list-dismissals.ts";
import { listRounds } from "#lib/db/list-rounds.ts";
import { readHeldTexts } from "#lib/db/read-held-texts.ts";
import type { Mention } from "#lib/mention.ts";
import { documentsIn } from "#lib/sheet.ts";
import { wordsIn } from "#lib/text.ts";
import type { View } from "#lib/view.ts";

import type { OpenDossier } from "./dossier.ts";
import { openWork } from "./work.ts";

/** Texts are searched for what could be claimed up to so many documents and code points: some tenths of a second, once for each state. */
const MOST_SEARCHED = { documents: 16, length: 400_000 } as const;

/** How closely the documents that a view shows have been read. Of texts that readers may not see it tells counts alone. */
export async function readCodingBasis(open: OpenDossier, view: View): Promise<CodingBasis> {
  const { dossier } = open;
  const [words, coverage, rounds] = await Promise.all([wordsHeld(open), readCoverage(open), listRounds(dossier.name)]);
  return {
    codings: codingOf(
      documentsIn(dossier, view).map(({ id }) => id),
      open.compare(view),
      words,
    ),
    coverage,
    twice: new Set(
      rounds.filter(({ closed, agreement }) => closed && agreement !== null).map(({ document }) => document),
    ),
  };
}

/** Document to its words, for each state of a dossier; the oldest go first. */
const counted = new LRUCache<string, ReadonlyMap<string, number>>({ max: 20 });

async function wordsHeld({ dossier, state }: OpenDossier): Promise<ReadonlyMap<string, number>> {
  const known = counted.get(state);
  if (known !== undefined) return known;
  const texts = await readHeldTexts(
    dossier.name,
    dossier.documents.map(({ id }) => id),
  );
  const words = new Map([...texts].map(([id, text]) => [id, wordsIn(text)]));
  counted.set(state, words);
  return words;
}

async function readCoverage(open: OpenDossier): Promise<CodingBasis["coverage"]> {
  const { name, claims } = open.dossier;
  const passages = Map.groupBy(claims, ({ document }) => document);
  const counts = [...(await mentionsHeld(open))].map(
    async ([id, mentions]): Promise<readonly [string, Coverage["counts"]]> => {
      const own = passages.get(id)?.flatMap((claim) => claim.passages) ?? [];
      return [id, coverageOf(mentions, own, await listDismissals(name, id, "")).counts];
    },
  );
  return new Map(await Promise.all(counts));
}

/** Document to what its text mentions, where it is held, for each state of a dossier; the oldest go first. */
const mentioned = new LRUCache<string, ReadonlyMap<string, readonly Mention[]>>({ max: 20 });

async function mentionsHeld({
  dossier: { name, documents },
  state,
}: OpenDossier): Promise<ReadonlyMap<string, readonly Mention[]>> {
  const length = documents.reduce((sum, document) => sum + (document.length ?? 0), 0);
  if (documents.length > MOST_SEARCHED.documents || length > MOST_SEARCHED.length) return new Map();
  const known = mentioned.get(state);
  if (known !== undefined) return known;
  const works = await Promise.all(documents.map(({ id }) => openWork({ dossier: name, document: id })));
  const held = works.flatMap((work) =>
    work === null || work.text === null ? [] : [[work.document.id, work.mentions] as const],
  );
  const mentions = new Map(held);
  mentioned.set(state, mentions);
  return mentions;
}
