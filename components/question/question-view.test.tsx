import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { compareDossier } from "#lib/comparison.ts";
import { compareView } from "#lib/sheet.ts";
import { aClaim, aDocument, aDossier, anOutlet } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { QuestionView } from "./question-view.tsx";

const outlets = [
  anOutlet({ id: "courier", name: "Courier" }),
  anOutlet({ id: "wire", name: "Wire" }),
  anOutlet({ id: "echo", name: "Echo" }),
];
const documents = [
  aDocument({ id: "a" }),
  aDocument({ id: "b", outlet: "wire", language: "fa" }),
  aDocument({ id: "c", outlet: "echo", origin: "b" }),
];

function page(...claims: Parameters<typeof aClaim>[0][]): string {
  return pageFor({ isEditor: false }, ...claims);
}

function pageFor({ isEditor }: { readonly isEditor: boolean }, ...claims: Parameters<typeof aClaim>[0][]): string {
  const dossier = aDossier({ outlets, documents, claims: claims.map((claim) => aClaim(claim)) });
  const [comparison] = compareDossier(dossier);
  if (comparison === undefined) throw new Error("A dossier of the factory holds a question.");
  return renderToStaticMarkup(
    <QuestionView comparison={comparison} dossier={dossier} history={[]} isEditor={isEditor} />,
  );
}

const words = (exact: string) => [{ exact, prefix: "", suffix: "", start: null, end: null }];

test("a contradiction says why, in a sentence of both claims, and shows the words of each", () => {
  const html = page(
    { document: "a", value: "19", passages: words("nineteen") },
    { document: "b", value: "11", passages: words("یازده") },
  );
  expect(html).toContain("they lie 8 people apart");
  expect(html).toContain(">nineteen</mark>");
  expect(html).toMatch(/<blockquote[^>]*dir="auto"[^>]*lang="fa"/u);
  expect(html).toContain('href="/d/port/documents/a#a-19"');
  expect(html).toContain('id="a-19"');
});

test("every claim is a card, counted or not, and every silent document says why", () => {
  const html = page({ document: "a", value: "19" }, { document: "a", id: "cited", value: "30", speaker: "A witness" });
  expect(html.match(/<article/gu)).toHaveLength(2);
  expect(html).toContain("Also reported, not counted");
  expect(html).toContain("citing A witness");
  expect(html.match(/has not been read for this question yet/gu)).toHaveLength(2);
});

test("a position names everyone whom it is cited from, and their number is part of the question's", () => {
  const html = page(
    { document: "a", value: "19" },
    { document: "b", id: "one", value: "11", speaker: "A witness" },
    { document: "b", id: "two", value: "11", speaker: "A guard" },
  );
  expect(html).toContain("2 sources · 3 origins");
  expect(html).toContain("1 source, 2 origins");
  expect(html).toContain("citing <span><bdi>A witness</bdi></span><span>, <bdi>A guard</bdi></span>");
});

test("a copy that changed the answer is shown with its origin", () => {
  expect(page({ document: "b", value: "11" }, { document: "c", value: "9" })).toContain(
    "A republication that changed the answer",
  );
});

test("one source is nothing to compare, and no source is said", () => {
  expect(page({ document: "a" })).toContain("Only Courier answers this question");
  expect(page()).toContain("No document shown here answers this question.");
});

test("words of a source are shown as text, whatever they are", () => {
  const html = page({ document: "a", passages: words("<script>alert(1)</script>"), note: "<b>bold</b>" });
  expect(html).not.toMatch(/<script|<b>bold/u);
});

test("editors are led to judge and to say who is silent, readers are not", () => {
  const claim = { document: "a", value: "19" };
  const forEditors = pageFor({ isEditor: true }, claim);
  expect(forEditors).toContain('href="/edit/d/port/questions/killed/verdict"');
  expect(forEditors).toContain('href="/edit/d/port/silences?question=killed&amp;document=b"');
  expect(forEditors).not.toContain("document=a");
  expect(page(claim)).not.toContain("/edit/");
});

test("where a lens leaves no words the page says so, with the way back to them", () => {
  const lens = { voice: "own", publishedBy: "1990-01-01" } as const;
  const dossier = aDossier({ outlets, documents, claims: [aClaim({ document: "a" })] });
  const [comparison] = compareView(dossier, { ...WHOLE_VIEW, ...lens });
  if (comparison === undefined) throw new Error("A dossier of the factory holds a question.");
  const html = renderToStaticMarkup(
    <QuestionView comparison={comparison} dossier={dossier} history={[]} isEditor={false} lens={lens} />,
  );
  expect(html).toContain("No document is shown.");
  expect(html).toContain('href="/d/port/questions/killed">See the question without this lens');
});

test("of the many pairs of a crowded question a hundred are told, and the rest counted", () => {
  const many = Array.from({ length: 20 }, (_, nth) => `crowd-${nth}`);
  const dossier = aDossier({
    outlets: many.map((id) => anOutlet({ id, name: id })),
    documents: many.map((id) => aDocument({ id, outlet: id })),
    claims: many.map((id, nth) => aClaim({ document: id, value: String(100 * (nth + 1)) })),
  });
  const [comparison] = compareDossier(dossier);
  if (comparison === undefined) throw new Error("A dossier of the factory holds a question.");
  const html = renderToStaticMarkup(
    <QuestionView comparison={comparison} dossier={dossier} history={[]} isEditor={false} />,
  );
  expect(html).toContain("90 more pairs are not listed");
});
