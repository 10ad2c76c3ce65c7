import { describe, expect, it } from "vitest";

import type { Lens } from "#lib/lens.ts";
import { aDocument, aDossier, anOutlet } from "#lib/testing/factories.ts";

import { tellHidden, tellUnknown } from "./hidden-documents.ts";
import { tellIdleForWords } from "./idle-parts.ts";

const dossier = aDossier({
  outlets: [
    anOutlet({ id: "n", name: "Northern", camp: "North" }),
    anOutlet({ id: "s", name: "Southern", camp: "South" }),
  ],
  documents: [
    aDocument({ id: "a", outlet: "n", published: "2024-01" }),
    aDocument({ id: "b", outlet: "n", published: "2024-02" }),
    aDocument({ id: "c", outlet: "s", published: null }),
    aDocument({ id: "d", outlet: "s", published: "2025" }),
  ],
});
const own = (lens: Partial<Lens>): Lens => ({ voice: "own", ...lens });

describe("what a lens leaves out", () => {
  it("is told with why nobody can know: no date, or one on both sides of the day", () => {
    const told = tellHidden(dossier, own({ publishedBy: "2024-02-15" }));
    expect(told).toContain("1 of 4 documents is shown.");
    expect(told).toContain("1 document without a date of publication is left out.");
    expect(told).toContain("Left out too, since its date may lie before or after that day: Northern");
    expect(told).toContain("(February 2024).");
  });

  it("is told of the camps that are asked for alone", () => {
    expect(tellUnknown(dossier, own({ publishedBy: "2024-02-15", camps: ["North"] }))).not.toContain("without a date");
    expect(tellUnknown(dossier, own({ publishedBy: "2030-01-01", camps: ["North"] }))).toBeNull();
    expect(tellHidden(dossier, own({ tolerance: "5%" }))).toBeNull();
  });
});

describe("what of a lens does nothing to words", () => {
  it("is said, and nothing where all of it acts", () => {
    expect(tellIdleForWords(own({ camps: ["North"], publishedBy: "2024-02-15" }))).toBeNull();
    expect(tellIdleForWords(own({ tolerance: "5%", approximation: "0.2" }))).toContain("tolerance and “about”");
    expect(tellIdleForWords({ voice: "all" }, "lines")).toContain("The voice acts on verdicts alone");
  });
});
