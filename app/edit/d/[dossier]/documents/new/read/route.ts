import { resemblanceApart } from "#app/compare-apart.ts";
import { type Asked, editRouteReading } from "#app/edit-route.ts";
import { readSentDocument } from "#app/read-sent-document.ts";
import { findSimilarTexts } from "#lib/db/find-similar-texts.ts";
import type { Extracted } from "#lib/formats/extract/extracted.ts";
import { NEARLY_EQUAL } from "#lib/resemblance.ts";
import { ok } from "#lib/result.ts";
import { lengthOf, sha256, wordsIn } from "#lib/text.ts";

/** Reads a file or a pasted text, and keeps nothing: what would be kept, and which documents have nearly that text. */
export const POST = editRouteReading(
  "add-document",
  readSentDocument,
  async ({ body, params }: Asked<Extracted, { readonly dossier: string }>) => {
    const proof = { sha256: await sha256(body.text), length: lengthOf(body.text) };
    const { same, near } = await findSimilarTexts(params.dossier, proof);
    const resemblances = await resemblanceApart(
      body.text,
      near.map(({ text }) => text),
    );
    const alike = near
      .map(({ document, title }, index) => ({ document, title, resemblance: resemblances[index] ?? 0 }))
      .filter(({ resemblance }) => resemblance >= NEARLY_EQUAL)
      .toSorted((a, b) => b.resemblance - a.resemblance);
    return ok({ ...body, ...proof, words: wordsIn(body.text), same, near: alike });
  },
);
