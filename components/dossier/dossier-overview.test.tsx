import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { codingOf } from "#lib/coding.ts";
import type { Dossier } from "#lib/dossier.ts";
import { dossierThrough, type Lens, PLAIN_LENS } from "#lib/lens.ts";
import { compareView, sheetOf } from "#lib/sheet.ts";
import { aClaim, aDocument, aDossier, anOutlet } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { DossierOverview } from "./dossier-overview.tsx";
import { figuresOf } from "./overview-figures.ts";

function overview(whole: Dossier, lens: Lens = PLAIN_LENS): string {
  const dossier = dossierThrough(whole, lens);
  const comparisons = compareView(whole, { ...WHOLE_VIEW, ...lens });
  const ids = dossier.documents.map(({ id }) => id);
  const coding = { codings: codingOf(ids, comparisons, new Map()), coverage: new Map(), twice: new Set<string>() };
  const figures = figuresOf(sheetOf(dossier, { ...WHOLE_VIEW, ...lens }, comparisons), comparisons);
  return renderToStaticMarkup(
    <DossierOverview archivedAt={null} coding={coding} dossier={dossier} figures={figures} lens={lens} />,
  );
}

/** A dossier of so many documents, each of an outlet of its own or of a few, that give these values in turn. */
function crowd(size: number, outlets: number, values: readonly string[]): Dossier {
  const documents = Array.from({ length: size }, (_, place) =>
    aDocument({ id: `d${place}`, title: `Report ${place}`, outlet: `o${place % outlets}` }),
  );
  return aDossier({
    outlets: Array.from({ length: outlets }, (_, place) =>
      anOutlet({ id: `o${place}`, name: `Outlet ${place}`, camp: place % 2 === 0 ? "north" : "south" }),
    ),
    documents,
    claims: documents.map(({ id }, place) => aClaim({ document: id, value: values[place % values.length] ?? "" })),
  });
}

describe("DossierOverview", () => {
  it("says what is missing where no claim is recorded, and draws no empty table", () => {
    const html = overview(aDossier({ documents: [aDocument()] }));
    expect(html).toContain("Nothing to compare yet");
    expect(html).not.toContain("<table");
  });

  it("sets one document beside nothing, but tells how it was read", () => {
    const html = overview(aDossier({ claims: [aClaim()] }));
    expect(html).toContain("There is one document alone");
    expect(html).toContain("How evenly the documents have been read");
    expect(html).not.toContain("two by two");
  });

  it("leads from a square to what the two differ in", () => {
    const html = overview(crowd(2, 2, ["5", "6"]));
    expect(html).toContain("/d/port/compare?document=d0,d1&amp;verdict=contradict,framed-differently");
    expect(html).toContain("100 %</b> differ");
  });

  it("leads from a square to the two texts side by side", () => {
    expect(overview(crowd(2, 2, ["5", "6"]))).toContain('href="/d/port/side-by-side?documents=d0,d1"');
    const many = overview(crowd(9, 9, ["5", "6"]));
    expect(many).toContain('href="/d/port/side-by-side?documents=d0,d1"');
    expect(many).toContain("side by side: ");
  });

  it("keeps its lens in every link that compares", () => {
    const html = overview(crowd(4, 4, ["5", "6", "7"]), { voice: "own", tolerance: "1%", camps: ["north"] });
    const links = [...html.matchAll(/href="(\/[^"]*)"/gu)].map(([, href]) => href ?? "");
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((href) => !href.includes("tolerance=1%25&amp;camp=north"))).toEqual([]);
    expect(html).not.toContain("Outlet 1");
  });

  it("says that a lens leaves nothing, with the way back", () => {
    const html = overview(crowd(2, 2, ["5", "6"]), { voice: "own", publishedBy: "1800-01-01" });
    expect(html).toContain("It leaves no document.");
    expect(html).not.toContain("Questions by verdict");
  });

  it("filters by no verdict between copies of one text, which no verdict sets apart", () => {
    const given = crowd(2, 2, ["5", "6"]);
    const html = overview({
      ...given,
      documents: given.documents.map((document) => ({ ...document, origin: document.id === "d1" ? "d0" : null })),
    });
    expect(html).toContain('href="/d/port/compare?document=d0,d1"');
    expect(html).toContain("copies of one text");
  });

  it("adds two hundred documents up by their outlets", () => {
    const html = overview(crowd(200, 10, ["5", "6", "7"]));
    expect(html).toContain("Outlets, two by two");
    expect(html).toContain("all 200 documents");
  });

  it("names few of many holders and says how many more there are", () => {
    const values = Array.from({ length: 20 }, (_, place) => String(100 + place));
    const html = overview(crowd(250, 250, values));
    expect(html).toContain("and 15 more positions");
    expect(html).toContain("and 8 more");
    expect(html).toContain("Shown are the 12 documents");
    expect(html.length).toBeLessThan(200_000);
  });
});
