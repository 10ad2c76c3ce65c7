import { describe, expect, it } from "vitest";

import { compareDossier } from "./comparison.ts";
import { actsIn, readsActs } from "./framing/act.ts";
import { agencyOf, isDeleted } from "./framing/agency.ts";
import {
  concordanceQuery,
  framingQuery,
  readConcordanceView,
  readFramingView,
  vocabularyOf,
} from "./framing/framing-view.ts";
import { headOf, namingOf } from "./framing/naming.ts";
import { lexiconOf } from "./framing/occurrence.ts";
import { framingOf } from "./framing.ts";
import { aClaim, aDocument, aDossier, anOutlet, aQuestion } from "./testing/factories.ts";

/** Each act as its verb, whether an agent is named, and who. */
function told(text: string): readonly string[] {
  return actsIn(text).map(({ agent, from, end, who }) =>
    [text.slice(from, end), agent, who === null ? "" : text.slice(who.start, who.end)].join("|"),
  );
}

describe("acts", () => {
  it.each([
    ["Forty people were killed on the quay.", "were killed|absent|"],
    [
      "Forty people were brutally killed and wounded.",
      "were brutally killed|absent|",
      "were brutally killed and wounded|absent|",
    ],
    ["They were shot by the gendarmes at dusk.", "were shot|named|the gendarmes"],
    ["The clerk, shot by a gendarme, lived.", "shot|named|a gendarme"],
    ["The Third Company attacked the shed.", "attacked|named|The Third Company"],
    ["The council of elders has seized power again.", "seized|named|The council of elders"],
    ["The shed was destroyed by 1991. Soldiers came.", "was destroyed|absent|"],
    ["The shed was destroyed by using fire.", "was destroyed|absent|"],
    ["forty people were killed", "were killed|cut|"],
  ])("%s", (text, ...acts) => {
    expect(told(text)).toEqual(acts);
  });

  it.each([
    "They were not killed by mistake.",
    "Elections will be held.",
    "the occupied territories are wide.",
    "She took the boat.",
    "He wishes to return occupied lands.",
  ])("tells none: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("are read in English alone", () => {
    expect([readsActs("en-GB"), readsActs("fa"), readsActs(null)]).toEqual([true, false, false]);
  });
});

const quoting = (document: string, exact: string, given = {}) =>
  aClaim({ id: document, document, passages: [{ exact, prefix: "", suffix: ".", start: null, end: null }], ...given });

describe("verbs without an actor", () => {
  it("are marked where another source names one, and not where the document does so itself", () => {
    const claims = [
      quoting("a", "Forty were killed"),
      quoting("b", "Gendarmes killed forty people"),
      quoting("c", "Forty were killed"),
      { ...quoting("c", "massacred by the gendarmes"), id: "c2" },
      quoting("d", "quarante furent tués"),
    ];
    const documents = ["a", "b", "c"].map((id) => aDocument({ id })).concat(aDocument({ id: "d", language: "fr" }));
    const { leftOut, unread } = agencyOf(aDossier({ claims, documents }), new Map());
    expect(leftOut.map((one) => [one.act.claim.id, isDeleted(one), one.named.map(({ who }) => who)])).toEqual([
      ["a", true, ["Gendarmes", "the gendarmes"]],
      ["c", false, ["Gendarmes"]],
    ]);
    expect(unread).toEqual(["d"]);
  });

  it("are decided by the held text, of which no more is told than its quotes may show", () => {
    const text = "Forty people were killed by the gendarmes. Nine were killed at the gate, in view of all.";
    const claims = [quoting("a", "people were killed"), quoting("b", "Nine were killed")];
    const bare = claims.map((claim) => ({
      ...claim,
      passages: claim.passages.map((passage) => ({ ...passage, suffix: "" })),
    }));
    const { leftOut } = agencyOf(
      aDossier({ claims: bare }),
      new Map([
        ["a", text],
        ["b", text],
      ]),
    );
    expect(leftOut.map(({ act, named }) => [act.claim.id, named.map(({ who }) => who)])).toEqual([["b", [null]]]);
  });
});

const dossier = aDossier({
  outlets: [anOutlet({ camp: "East" })],
  questions: [aQuestion({ id: "name", answer: "term", unit: null, concept: "crowd" })],
  claims: [
    aClaim({ id: "a1", question: "name", document: "a", value: "agitators" }),
    aClaim({ id: "b1", question: "name", document: "b", value: "people|marchers" }),
    aClaim({ id: "b2", question: "name", document: "b", value: "agitators", distanced: true, speaker: "The prefect" }),
  ],
  codebook: {
    concepts: [{ id: "crowd", label: "The crowd", note: null }],
    terms: [
      { concept: "crowd", term: "people", variants: [], connotation: "neutral" },
      { concept: "crowd", term: "agitators", variants: ["agitator"], connotation: "disapproving" },
    ],
  },
});

describe("naming", () => {
  const text =
    "An agitator spoke. The so-called agitators, “these people of ours”, went. Marchers sang; marchers wept.";
  const { naming } = framingOf(dossier, compareDossier(dossier), new Map([["a", text]]));

  it("counts over a text that is held, and over claims of one that is not", () => {
    const [a, b] = naming[0]?.cells ?? [];
    expect([a?.basis, b?.basis]).toEqual(["text", "claims"]);
    expect(a?.terms.map(({ term, count, uses, claims }) => [term, count, uses, claims.length])).toEqual([
      ["agitators", 2, { plain: 1, quoted: 0, distanced: 1 }, 1],
      ["marchers", 2, { plain: 2, quoted: 0, distanced: 0 }, 0],
      ["people", 1, { plain: 0, quoted: 1, distanced: 0 }, 0],
    ]);
    expect(b?.terms.map(({ term, uses }) => [term, uses])).toEqual([
      ["agitators", { plain: 0, quoted: 0, distanced: 1 }],
      ["marchers", { plain: 1, quoted: 0, distanced: 0 }],
      ["people", { plain: 1, quoted: 0, distanced: 0 }],
    ]);
  });

  it("finds in a part of the documents the words that it finds in all, also those that only others’ claims name", () => {
    const lexicon = lexiconOf(dossier.codebook, dossier.questions, dossier.claims);
    const claims = dossier.claims.filter(({ document }) => document === "a");
    const part = { ...dossier, documents: dossier.documents.filter(({ id }) => id === "a"), claims };
    const through = framingOf(part, compareDossier(part), new Map([["a", text]]), lexicon);
    expect(through.naming[0]?.cells).toEqual(naming[0]?.cells.slice(0, 1));
  });

  it("heads a row with what a document or a camp itself says, or with nothing of its own", () => {
    const [row] = naming;
    const heads = [null, "a", "b", "camp:East"].map((one) => row && headOf(row, vocabularyOf(dossier, one)));
    expect(heads).toEqual([null, "agitators", "marchers", "agitators"]);
    expect(namingOf(aDossier(), [], new Map())).toEqual([]);
  });
});

describe("choices in an address", () => {
  const lens = { voice: "own", camps: ["East"] };

  it("are read part by part, and what makes no sense is named", () => {
    const asked = new URLSearchParams(
      "vocabulary=camp:East&document=b,zz&rows=all&function=cause&function=moral&x=1&camp=East&origins=no",
    );
    const { view, ignored } = readFramingView(asked, dossier);
    expect(view).toEqual({ vocabulary: "camp:East", documents: ["b"], rows: "all", function: "cause", ...lens });
    expect(ignored.map(({ parameter, value }) => `${parameter}=${value}`)).toEqual([
      "origins=no",
      "document=zz",
      "function=moral",
      "x=1",
    ]);
    expect(readFramingView(new URLSearchParams(framingQuery(view)), dossier)).toEqual({ view, ignored: [] });
  });

  it("are read for a concordance too, a term only of its concept", () => {
    const termsOf = () => ["people"];
    const read = (query: string) => readConcordanceView(new URLSearchParams(query), dossier, termsOf);
    const { view, ignored } = read("?concept=crowd&term=people&sort=after&page=3&camp=East");
    expect(view).toEqual({ concept: "crowd", term: "people", documents: [], order: "after", page: 3, ...lens });
    expect(read(concordanceQuery(view))).toEqual({ view, ignored });
    const odd = read("?concept=none&term=people&page=-1&page=2&page=3");
    expect([odd.view.page, odd.ignored.length]).toEqual([2, 4]);
  });
});
