import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { aDocument, aDossier, anOutlet } from "#lib/testing/factories.ts";
import { type View, WHOLE_VIEW } from "#lib/view.ts";

import { choicesOf, lensChoices } from "./choices.ts";
import { EmptyComparison } from "./empty-comparison.tsx";
import { namesOf } from "./names.ts";

const dossier = aDossier({
  outlets: [anOutlet({ id: "o", camp: "North" })],
  documents: [aDocument({ id: "a", published: "2024" })],
});

function emptyOf(view: Partial<View>, questionsLeft: (without: View) => number = () => 0): string {
  const shown = { ...WHOLE_VIEW, ...view };
  const choices = [...choicesOf(shown, namesOf(dossier)), ...lensChoices(shown)];
  return renderToStaticMarkup(
    <EmptyComparison choices={choices} dossier={dossier} questionsLeft={questionsLeft} view={shown} />,
  );
}

it("names what leaves no document, with a link that lifts it alone", () => {
  const html = emptyOf({ publishedBy: "2000-01-01", tolerance: "5%" });
  expect(html).toContain("No document is left to compare.");
  expect(html).toContain("Without “published by: 2000-01-01” there is 1 document");
  expect(html).toContain('href="/d/port/compare?tolerance=5%25"');
  expect(html).not.toContain("Without “tolerance");
});

it("says where more than one of them leaves none, and where it is the questions that none fits", () => {
  expect(emptyOf({ publishedBy: "2000-01-01", outletTypes: ["party"] })).toContain("More than one of them");
  expect(emptyOf({ words: "zz" })).toContain("No question fits all of these filters.");
});

it("names the filter that leaves no question, all of its values, with what is left without it", () => {
  const view = { words: "zz", verdicts: ["agree", "compatible"] } as const;
  const html = emptyOf(view, ({ words }) => (words === "" ? 3 : 0));
  expect(html).toContain("Without words “zz” there are 3 questions");
  expect(html).toContain('href="/d/port/compare?verdict=agree,compatible"');
  expect(html).not.toContain("Without verdict");
  expect(emptyOf(view, ({ verdicts }) => Number(verdicts.length === 0))).toContain(
    "Without verdict agree or compatible there is 1 question",
  );
  expect(emptyOf(view)).toContain("None of them alone stands in the way");
});
