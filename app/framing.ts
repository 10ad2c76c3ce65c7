import "server-only";

import { LRUCache } from "lru-cache";

import type { OpenDossier } from "#app/dossier.ts";
import { readHeldTexts } from "#lib/db/read-held-texts.ts";
import { type Framing, framingOf } from "#lib/framing.ts";

/** By state, as the dossiers themselves are kept. */
const framed = new LRUCache<string, Promise<Framing>>({ max: 20 });

/** A dossier's framing in one state, worked out once. Texts that readers may not see are read to be counted. */
export function openFraming(open: OpenDossier): Promise<Framing> {
  const known = framed.get(open.state);
  if (known !== undefined) return known;
  const made = makeFraming(open);
  framed.set(open.state, made);
  made.catch(() => framed.delete(open.state));
  return made;
}

async function makeFraming({ dossier, compare }: OpenDossier): Promise<Framing> {
  const shown = dossier.documents.flatMap(({ id, text }) => (text === null ? [] : [[id, text] as const]));
  const closed = dossier.documents.filter(({ text }) => text === null).map(({ id }) => id);
  const texts = new Map([...shown, ...(await readHeldTexts(dossier.name, closed))]);
  return framingOf(dossier, compare(), texts);
}
