import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { compareDossier } from "#lib/comparison.ts";
import type { Document } from "#lib/document.ts";
import { describePassage } from "#lib/passage.ts";
import { aClaim, aDocument, aDossier } from "#lib/testing/factories.ts";

import { claimNotes } from "./claim-note.ts";
import { DocumentView } from "./document-view.tsx";
import { readingOf } from "./reading.ts";

const TEXT = "Polls closed.\n\nAt least 19 <b>people</b> died,\n11 of them dockers.\n\nNothing more.";

const NAMES = ["a", "b"].map((id) => ({ id, title: id, published: null, outlet: { id, name: `Outlet ${id}` } }));

test("a text that is held: every paragraph, the notes where their words begin", () => {
  const { document, comparisons } = opened(aDocument({ id: "a", text: TEXT, length: TEXT.length }));
  const reading = readingOf(
    document,
    claimNotes("a", comparisons, NAMES, (question) => `/${question}`),
  );
  expect(reading.rows.map(({ text }) => text).join("")).toBe(TEXT);
  expect(reading.rows.map(({ notes }) => notes.map(({ claim }) => claim.id))).toEqual([[], ["a->=19", "a-11"], []]);
  expect(reading.placeless.map(({ claim }) => claim.id)).toEqual(["a-613"]);
});

test("a text that is not held: the quotes with the length of what lies between and after", () => {
  const { document, comparisons } = opened(aDocument({ id: "a", length: TEXT.length + 100 }));
  const { rows, rest } = readingOf(
    document,
    claimNotes("a", comparisons, NAMES, (question) => `/${question}`),
  );
  const shown = rows.reduce((sum, { gap, text }) => sum + gap + text.length, 0);
  expect(shown + (rest ?? 0)).toBe(TEXT.length + 100);
});

test("what others say is told in short", () => {
  const { comparisons } = opened(aDocument({ id: "a", text: TEXT }));
  expect(claimNotes("a", comparisons, NAMES, (question) => `/${question}`)[0]?.others).toEqual(["23 in Outlet b"]);
});

test("a source’s text stays text, and no address in it becomes a link", () => {
  const text = `${TEXT}\n\n<script>alert(1)</script> https://evil.example javascript:alert(1) \u2028 \u202e`;
  const { dossier, document, comparisons } = opened(aDocument({ id: "a", text, url: "javascript:alert(1)" }));
  const html = renderToStaticMarkup(
    <DocumentView
      captures={[]}
      comparisons={comparisons}
      document={document}
      dossier={dossier}
      earlier={new Map()}
      isCompared
      isEditor={false}
    />,
  );
  expect(html).not.toContain("<script>alert");
  expect(html).not.toMatch(/href="(?!#|\/d\/)/u);
  expect(html).toContain("&lt;b&gt;people");
});

test("words of an earlier capture are not lit in the text, and are told with its day", () => {
  const { dossier, document, comparisons } = opened(aDocument({ id: "a", text: TEXT }));
  const captures = [2, 1].map((number) => ({ number, at: new Date(`2031-05-1${number}T09:00:00Z`), length: null }));
  const earlier = new Map([["a-11", 1]]);
  const html = renderToStaticMarkup(
    <DocumentView
      captures={captures}
      comparisons={comparisons}
      document={document}
      dossier={dossier}
      earlier={earlier}
      isCompared
      isEditor={false}
    />,
  );
  const [text = "", rest = ""] = html.split("Words of an earlier capture, 11 May 2031");
  expect(text).not.toContain('data-claims="a-11"');
  expect(text).toContain('id="a-&gt;=19"');
  expect(rest).toContain("11 of them");
  expect(rest).toContain("Capture 2, ");
});

function opened(document: Document) {
  const claims = [">=19", "11"].map((value) => {
    const words = value === "11" ? "11 of them" : "At least 19 <b>people</b>";
    return aClaim({
      document: "a",
      value,
      passages: [describePassage(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length)],
    });
  });
  const dossier = aDossier({
    documents: [document, aDocument({ id: "b" })],
    claims: [...claims, aClaim({ document: "a" }), aClaim({ document: "b", value: "23" })],
  });
  return { dossier, document, comparisons: compareDossier(dossier) };
}
