import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Claim } from "./claim.ts";
import { checkClaim, claimRules } from "./claim-check.ts";
import { readPackage } from "./formats/data-package/read-package.ts";
import { writePackage } from "./formats/data-package/write-package.ts";
import { describePassage, type Passage } from "./passage.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "./testing/factories.ts";
import { lengthOf } from "./text.ts";

const TEXT = "Eight boats sank off the pier. Eight boats were saved, and the café burnt: 👩‍👩‍👧 said so.";
const dossier = aDossier({
  documents: [
    aDocument({ text: TEXT, textPath: "texts/a.txt", length: lengthOf(TEXT) }),
    aDocument({ id: "unheld", length: 900 }),
  ],
  questions: [
    aQuestion({ facets: ["who", "period"] }),
    aQuestion({
      id: "cause",
      answer: "category",
      unit: null,
      options: [
        { id: "wind", label: "A high wind" },
        { id: "people", label: "People" },
      ],
    }),
    aQuestion({ id: "name", answer: "term", unit: null, concept: "fire" }),
  ],
  codebook: {
    concepts: [
      { id: "fire", label: "The fire", note: null },
      { id: "fleet", label: "The fleet", note: null },
    ],
    terms: [
      { concept: "fire", term: "blaze", variants: [], connotation: null },
      { concept: "fleet", term: "boats", variants: ["vessels"], connotation: null },
    ],
  },
});
const rules = claimRules(dossier);

const boats = describePassage(TEXT, 0, 11);
const passage = (given: Partial<Passage>) => ({ passages: [{ ...boats, ...given }] });
const unheld = (exact: string, given: Partial<Passage> = {}) => ({
  document: "unheld",
  passages: [{ exact, prefix: "", suffix: "", start: null, end: null, ...given }],
});

function faultsOf(given: Partial<Claim>): readonly string[] {
  return checkClaim(aClaim({ passages: [boats], ...given }), rules).map(({ kind, field }) => `${kind}: ${field}`);
}

describe("what a claim must be to be recorded", () => {
  it.each<[Partial<Claim>, string, RegExp]>([
    [{ question: "kiled" }, "no-such-question: question", /Did you mean "killed"/],
    [{ question: "weather" }, "no-such-question: question", /withdrawn/],
    [{ document: "b" }, "no-such-document: document", /withdrawn/],
    [{ value: " " }, "no-value: value", /Write the value/],
    [{ value: "a dozen" }, "bad-quantity: value", /613/],
    [{ value: "5 km" }, "unit-does-not-convert: value", /"people"/],
    [{ question: "cause", value: "a high wind" }, "no-such-option: value", /Did you mean "wind"/],
    [{ question: "cause", value: "wimd" }, "no-such-option: value", /Did you mean "wind"/],
    [{ question: "name", value: "vessels" }, "other-concept: value", /"fleet"/],
    [{ distanced: true }, "distanced-without-term: distanced", /term/],
    [{ asOf: "yesterday" }, "bad-date: asOf", /2024-02-07/],
    [{ scope: { perod: "night" } }, "unknown-facet: scope", /Did you mean "period"/],
    [{ scope: { period: "night; day" } }, "bad-scope: scope", /";"/],
    [{ speaker: " " }, "no-name: speaker", /own voice/],
    [{ note: "\0" }, "not-text: note", /anew/],
    [{ note: "n".repeat(20_001) }, "too-long: note", /20000/],
    [{ passages: [] }, "no-passage: passages", /Select/],
    [passage({ exact: "" }), "no-words: passages", /Select/],
    [passage({ exact: "Nine boats", start: null, end: null }), "quote-not-found: passages", /Copy/],
    [passage({ prefix: "", suffix: "", start: null, end: null }), "quote-ambiguous: passages", /2 places/],
    [passage({ start: 1, end: 12 }), "quote-moved: passages", /0 to 11/],
    [passage({ start: 90, end: 101 }), "position-outside: passages", /ends at/],
    [unheld("so it burnt", { start: 895, end: 906 }), "position-outside: passages", /900/],
    [unheld("cafe\u0301 burnt"), "quote-not-nfc: passages", /NFC/],
    [unheld("it\r\nburnt"), "quote-not-nfc: passages", /line feed/],
    [unheld("w ".repeat(15)), "quote-too-long: passages", /at most 14/],
    [unheld("The pier burnt."), "quote-whole-sentence: passages", /part/],
  ])("%j is refused: %s", (given, fault, message) => {
    const found = checkClaim(aClaim({ passages: [boats], ...given }), rules);
    expect(found.map(({ kind, field }) => `${kind}: ${field}`)).toEqual([fault]);
    expect(found[0]?.message).toMatch(message);
  });

  it("is told of everything at once, each at its field", () => {
    expect(faultsOf({ question: "x", document: "y", value: "", asOf: "z", speaker: "" })).toEqual([
      "no-such-question: question",
      "no-such-document: document",
      "no-value: value",
      "bad-date: asOf",
      "no-name: speaker",
    ]);
  });

  it("cuts no character, and says which passage does", () => {
    const family = [...TEXT].indexOf("👩");
    const cut = { exact: "👩", prefix: "", suffix: "", start: family, end: family + 1 };
    expect(checkClaim(aClaim({ passages: [boats, cut] }), rules)).toMatchObject([
      { kind: "cut-character", field: "passages", passage: { index: 1, part: "exact" } },
    ]);
  });

  it("stands in a text that is held and may not be passed on, and quotes little of it", () => {
    const secret = claimRules(dossier, new Map([["unheld", "They said that so it burnt."]]));
    const check = (words: string) => checkClaim(aClaim(unheld(words)), secret).map(({ kind }) => kind);
    expect(check("so it burnt")).toEqual([]);
    expect(check("so it drowned")).toEqual(["quote-not-found"]);
    expect(check("They said that so it burnt.")).toEqual(["quote-whole-sentence"]);
  });

  it("is what a package takes, and gives back as it was", async () => {
    const word = fc.string({
      maxLength: 6,
      unit: fc.constantFrom("a", " ", ";", "=", "\n", "\r", '"', "\0", "\ud800", "é", "e\u0301"),
    });
    const claims = fc.record({
      value: fc.constantFrom("613", ">60 people", "~5", "2031", "sixty"),
      speaker: fc.option(word),
      asOf: fc.constantFrom(null, "2031", "soon"),
      scope: fc.oneof(
        fc.constant({}),
        word.map((who) => ({ who })),
      ),
      note: fc.option(word.filter((note) => note !== "")),
      passages: fc.constantFrom([boats], [describePassage(TEXT, 12, 16), boats]),
    });
    let sound = 0;
    await fc.assert(
      fc.asyncProperty(claims, async (given) => {
        const claim = aClaim({ id: "c", ...given });
        if (checkClaim(claim, rules).length > 0) return;
        sound += 1;
        const read = await readPackage(writePackage({ ...dossier, claims: [claim] }));
        expect(read.ok ? read.value.claims : read.fault.faults).toEqual([claim]);
      }),
    );
    expect(sound).toBeGreaterThan(5);
  });
});
