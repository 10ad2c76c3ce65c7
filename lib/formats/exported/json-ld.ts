import type { Adjudication, Dossier } from "#lib/dossier.ts";
import type { Passage } from "#lib/passage.ts";
import type { Sheet, SheetClaim, SheetDocument, SheetQuestion } from "#lib/sheet.ts";

import { saidValue } from "./said-value.ts";

/** Where the things of a dossier are, as IRIs. */
export interface IriPlaces {
  readonly dossier: string;
  readonly document: (document: string) => string;
  readonly claim: (document: string, claim: string) => string;
  readonly question: (question: string) => string;
}

/**
 * A sheet as JSON-LD: each passage a Web Annotation (W3C) on the document's text with its quote and, where it is known, its
 * place in code points; the documents as creative works; and a ClaimReview of schema.org for each question on which an
 * editor has judged, and for no other: a computed verdict judges nobody.
 */
export function jsonLdOf(sheet: Sheet, { documents }: Pick<Dossier, "documents">, places: IriPlaces): object {
  const urls = new Map(documents.map(({ id, url }) => [id, url]));
  const items = sheet.questions.flatMap((row) =>
    row.cells.flatMap(({ document, claims }) =>
      claims.flatMap((claim) =>
        claim.passages.map((passage, index) => annotationOf({ row, document, claim, passage, index }, places)),
      ),
    ),
  );
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "@graph": [
      {
        id: places.dossier,
        type: "AnnotationCollection",
        label: sheet.dossier.title,
        total: items.length,
        first: { type: "AnnotationPage", startIndex: 0, items },
      },
      ...sheet.documents.map((document) => workOf(document, urls.get(document.id) ?? null, places)),
      ...sheet.questions.flatMap((row) =>
        row.adjudication === null ? [] : [reviewOf(row, row.adjudication, sheet.documents, places)],
      ),
    ],
  };
}

/** A passage with the claim that rests on it. */
interface Resting {
  readonly row: SheetQuestion;
  readonly document: string;
  readonly claim: SheetClaim;
  readonly passage: Passage;
  readonly index: number;
}

function annotationOf({ row, document, claim, passage, index }: Resting, places: IriPlaces): object {
  const place = places.claim(document, claim.id);
  return {
    id: index === 0 ? place : `${place}-${index + 1}`,
    type: "Annotation",
    motivation: "classifying",
    body: [
      { type: "TextualBody", purpose: "describing", format: "text/plain", value: saidOf(row, claim) },
      { type: "SpecificResource", purpose: "classifying", source: places.question(row.id) },
    ],
    target: { type: "SpecificResource", source: places.document(document), selector: selectorsOf(passage) },
  };
}

function selectorsOf({ exact, prefix, suffix, start, end }: Passage): readonly object[] {
  const context = { ...(prefix === "" ? {} : { prefix }), ...(suffix === "" ? {} : { suffix }) };
  const quote = { type: "TextQuoteSelector", exact, ...context };
  return start === null || end === null ? [quote] : [quote, { type: "TextPositionSelector", start, end }];
}

/** "How many people were killed? Denies >60, citing the ministry": numbers and dates in their notation, options by their labels. */
function saidOf(row: SheetQuestion, claim: SheetClaim): string {
  const { stance, distanced, speaker } = claim;
  const remarks = [distanced ? ", at a distance" : "", speaker === null ? "" : `, citing ${speaker}`].join("");
  return `${row.question} ${stance === "denies" ? "Denies " : ""}${saidValue(row, claim)}${remarks}`;
}

function workOf(document: SheetDocument, url: string | null, places: IriPlaces): object {
  const { title, author, published, language, outlet } = document;
  return {
    "@context": "https://schema.org",
    "@id": places.document(document.id),
    "@type": "CreativeWork",
    name: title,
    publisher: { "@type": "Organization", name: outlet.name },
    ...(author === null ? {} : { author: { "@type": "Person", name: author } }),
    ...(published === null ? {} : { datePublished: published }),
    ...(language === null ? {} : { inLanguage: language }),
    ...(url === null ? {} : { url }),
  };
}

function reviewOf(
  row: SheetQuestion,
  { verdict, reason, by, at }: Adjudication,
  documents: readonly SheetDocument[],
  places: IriPlaces,
): object {
  const works = new Map(documents.map((document) => [document.id, document]));
  const claims = row.cells.flatMap(({ document, claims: own }) =>
    own.map((claim) => ({
      "@type": "Claim",
      name: saidOf(row, claim),
      appearance: { "@type": "CreativeWork", "@id": places.document(document) },
      author: { "@type": "Organization", name: works.get(document)?.outlet.name ?? document },
    })),
  );
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: places.question(row.id),
    claimReviewed: row.question,
    author: by === null ? { "@type": "Organization", name: "Parallax" } : { "@type": "Person", name: by },
    ...(at === null ? {} : { datePublished: at }),
    reviewRating: { "@type": "Rating", alternateName: verdict },
    reviewBody: reason,
    itemReviewed: claims,
  };
}
