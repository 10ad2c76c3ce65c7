import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { DocumentView } from "#components/document/document-view.tsx";
import { DossierOverview } from "#components/dossier/dossier-overview.tsx";
import { compareView, sheetOf } from "#lib/sheet.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { DriftNote } from "./drift-note.tsx";

const dossier = aDossier({
  name: "vast",
  claims: [aClaim({ document: "a", value: "11" }), aClaim({ document: "b", value: "23" })],
});
const alone = compareView(dossier, { ...WHOLE_VIEW, documents: ["a"] });

it("an overview keeps its documents, and leads to the choice of them", () => {
  const html = renderToStaticMarkup(
    <DossierOverview archivedAt={null} coding={null} dossier={dossier} figures={null} lens={{ voice: "all" }} />,
  );
  expect(html).toContain("Too large to be compared at once");
  expect(html).toContain('href="/d/vast/compare?voice=all"');
  expect(html).toContain("Outlets and documents");
  expect(html).not.toContain("contradict");
});

it("a document keeps its words and what it says, and names no verdict", () => {
  const [document] = dossier.documents;
  if (document === undefined) throw new Error("It has two.");
  const html = renderToStaticMarkup(
    <DocumentView
      captures={[]}
      comparisons={alone}
      document={document}
      dossier={dossier}
      earlier={new Map()}
      isCompared={false}
      isEditor={false}
    />,
  );
  expect(html).toContain("Too large to be compared at once");
  expect(html).toContain("<bdi>");
  expect(html).not.toMatch(/one source|contradict|agree/u);
});

it("a permanent link says why it does not tell what has changed, and where to ask", () => {
  const sheet = sheetOf(dossier, WHOLE_VIEW, alone);
  const html = renderToStaticMarkup(<DriftNote drift="not-compared" id="abc" sheet={sheet} />);
  expect(html).toContain("What has changed since is not told here now");
  expect(html).toContain('href="/c/abc/since"');
});
