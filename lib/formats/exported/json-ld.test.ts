import { expect, test } from "vitest";
import { z } from "zod";

import { compareView, sheetOf } from "#lib/sheet.ts";
import { aClaim, aDocument, aDossier, anOutlet, aQuestion } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { jsonLdOf } from "./json-ld.ts";

/** The Web Annotation Data Model (W3C), as far as it is used here; no other property is allowed. */
const selector = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("TextQuoteSelector"),
    exact: z.string().min(1),
    prefix: z.string().min(1).optional(),
    suffix: z.string().min(1).optional(),
  }),
  z.strictObject({ type: z.literal("TextPositionSelector"), start: z.int().min(0), end: z.int().min(0) }),
]);
const body = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("TextualBody"),
    purpose: z.literal("describing"),
    format: z.literal("text/plain"),
    value: z.string(),
  }),
  z.strictObject({ type: z.literal("SpecificResource"), purpose: z.literal("classifying"), source: z.url() }),
]);
const collection = z.strictObject({
  id: z.url(),
  type: z.literal("AnnotationCollection"),
  label: z.string(),
  total: z.int(),
  first: z.strictObject({
    type: z.literal("AnnotationPage"),
    startIndex: z.literal(0),
    items: z.array(
      z.strictObject({
        id: z.url(),
        type: z.literal("Annotation"),
        motivation: z.literal("classifying"),
        body: z.array(body).length(2),
        target: z.strictObject({
          type: z.literal("SpecificResource"),
          source: z.url(),
          selector: z.array(selector).min(1).max(2),
        }),
      }),
    ),
  }),
});

/** What schema.org, and those who read ClaimReview, need to find. */
const schemaThing = z.discriminatedUnion("@type", [
  z.looseObject({ "@context": z.literal("https://schema.org"), "@type": z.literal("CreativeWork"), "@id": z.url() }),
  z.looseObject({
    "@context": z.literal("https://schema.org"),
    "@type": z.literal("ClaimReview"),
    url: z.url(),
    claimReviewed: z.string().min(1),
    author: z.object({ "@type": z.enum(["Person", "Organization"]), name: z.string() }),
    reviewRating: z.object({ "@type": z.literal("Rating"), alternateName: z.string() }),
    itemReviewed: z.array(z.looseObject({ "@type": z.literal("Claim"), name: z.string() })),
  }),
]);
const graph = z.strictObject({
  "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
  "@graph": z.tuple([collection], schemaThing),
});

const places = {
  dossier: "https://p.example/d/port",
  document: (id: string) => `https://p.example/d/port/documents/${id}`,
  claim: (document: string, id: string) => `https://p.example/d/port/documents/${document}#${id}`,
  question: (id: string) => `https://p.example/d/port/questions/${id}`,
};

test("a sheet is annotations on its documents, with reviews only where an editor judged", () => {
  const passages = [
    { exact: "613 people", prefix: "", suffix: " were counted", start: 12, end: 22 },
    { exact: "six hundred", prefix: "some ", suffix: "", start: null, end: null },
  ];
  const dossier = aDossier({
    outlets: [anOutlet()],
    documents: [
      aDocument({ url: "https://courier.example/1", text: "Kept for readers alone." }),
      aDocument({ id: "b" }),
    ],
    questions: [aQuestion(), aQuestion({ id: "hurt", question: "How many were hurt?" })],
    claims: [aClaim({ passages }), aClaim({ document: "b", value: "21", stance: "denies", speaker: "the ministry" })],
    adjudications: [{ question: "killed", verdict: "a is right", reason: "It counted.", by: "ann", at: "2026-11-22" }],
  });
  const written = jsonLdOf(sheetOf(dossier, WHOLE_VIEW, compareView(dossier, WHOLE_VIEW)), dossier, places);
  const [annotations, ...things] = graph.parse(JSON.parse(JSON.stringify(written)))["@graph"];
  expect(annotations.total).toBe(3);
  expect(annotations.first.items.map(({ id }) => new URL(id).hash)).toEqual(["#a-613", "#a-613-2", "#b-21"]);
  expect(annotations.first.items[0]?.target.selector).toEqual([
    { type: "TextQuoteSelector", exact: "613 people", suffix: " were counted" },
    { type: "TextPositionSelector", start: 12, end: 22 },
  ]);
  expect(annotations.first.items[2]?.body[0]).toMatchObject({
    value: "How many people were killed? Denies 21, citing the ministry",
  });
  expect(things.map((thing) => thing["@type"])).toEqual(["CreativeWork", "CreativeWork", "ClaimReview"]);
  expect(JSON.stringify(written)).not.toContain("Kept for readers alone.");
});
