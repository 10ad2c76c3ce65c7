import "server-only";

import { LRUCache } from "lru-cache";

import type { OpenDossier } from "#app/dossier.ts";
import { readHeldTexts } from "#lib/db/read-held-texts.ts";
import { lexiconOf } from "#lib/framing/occurrence.ts";
import { type Framing, framingOf } from "#lib/framing.ts";
import { dossierThrough, type Lens, lensOf, writeLens } from "#lib/lens.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { countedWork } from "./counted-work.ts";

/** By state and lens; the latest used, as the dossiers themselves are kept. */
const framed = new LRUCache<string, Promise<Framing>>({ max: 20 });

/** A dossier's framing in one state through one lens, worked out once. Texts that readers may not see are read to be counted. */
export function openFraming(open: OpenDossier, asked: Lens): Promise<Framing> {
  const lens = lensForWords(asked);
  const key = `${open.state}\n${writeLens(lens)}`;
  const known = framed.get(key);
  if (known !== undefined) return known;
  const made = makeFraming(open, lens);
  framed.set(key, made);
  made.catch(() => framed.delete(key));
  return made;
}

/** What of a lens does anything to words, which are no measures. */
function lensForWords(lens: Lens): Lens {
  const { tolerance: _tolerance, approximation: _approximation, ...rest } = lensOf(lens);
  return rest;
}

async function makeFraming({ dossier: whole, compare }: OpenDossier, lens: Lens): Promise<Framing> {
  const dossier = dossierThrough(whole, lens);
  const shown = dossier.documents.flatMap(({ id, text }) => (text === null ? [] : [[id, text] as const]));
  const closed = dossier.documents.filter(({ text }) => text === null).map(({ id }) => id);
  const texts = new Map([...shown, ...(await readHeldTexts(dossier.name, closed))]);
  const lexicon = lexiconOf(whole.codebook, whole.questions, whole.claims);
  const comparisons = compare({ ...WHOLE_VIEW, ...lens });
  return countedWork(() => framingOf(dossier, comparisons, texts, lexicon));
}
