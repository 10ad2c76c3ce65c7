import { describe, expect, test } from "vitest";

import type { Passage } from "#lib/passage.ts";
import { aClaim, aDocument, aDossier } from "#lib/testing/factories.ts";

import { describeUnresolved, matchText } from "./texts.ts";

const passage = (exact: string, start: number | null, given: Partial<Passage> = {}): Passage => ({
  exact,
  prefix: "",
  suffix: "",
  start,
  end: start === null ? null : start + exact.length,
  ...given,
});
const claim = (id: string, document: string, ...passages: Passage[]) => aClaim({ id, document, passages });
const text = {
  name: "a.txt",
  text: "Eight boats sank. The harbour burnt. Eight boats were saved.",
  sha256: "f".repeat(64),
};

const dossier = aDossier({
  documents: [aDocument({ id: "a", sha256: "f".repeat(64) }), aDocument({ id: "b" })],
  claims: [
    claim("exact", "a", passage("Eight boats sank", 0), passage("harbour", null)),
    claim("moved", "a", passage("were saved", 0)),
    claim("changed", "a", passage("city", 22, { prefix: "The ", suffix: " burnt" })),
    claim("lost", "a", passage("Nine boats", null)),
    claim("ambiguous", "a", passage("Eight boats", null)),
  ],
});

describe("a text belongs to the document of its hash", () => {
  test("and each quote of it is proved, or named with its claim", () => {
    const [match, ...others] = matchText([dossier], text);
    expect(others).toEqual([]);
    expect(match).toMatchObject({ dossier: "port", by: "sha256", quotes: 6, document: { id: "a" } });
    expect(match?.unresolved.map((quote) => `${quote.claim} ${describeUnresolved(quote)}`)).toEqual([
      "moved moved to 49 to 59",
      'changed changed: the text has "harbour" at 22 to 29',
      "lost lost: the text does not have it",
      "ambiguous lost: it could stand in 2 places",
    ]);
  });

  test("in every dossier that has it", () => {
    expect(matchText([dossier, { ...dossier, name: "other" }], text).map((match) => match.dossier)).toEqual([
      "port",
      "other",
    ]);
  });
});

describe("without its hash, to the document of its quotes", () => {
  const quoting = (found: number, lost: number, rival: number) =>
    aDossier({
      claims: [
        claim("found", "a", ...Array.from({ length: found }, () => passage("harbour", null))),
        claim("lost", "a", ...Array.from({ length: lost }, () => passage("Nine boats", null))),
        claim("rival", "b", ...Array.from({ length: rival }, () => passage("boats", null))),
      ],
    });

  test.each([
    [2, 1, 0, ["a"]],
    [1, 1, 0, ["a"]],
    [1, 2, 0, []],
    [0, 0, 0, []],
    [2, 0, 2, []],
    [1, 0, 2, ["b"]],
  ])("%i found, %i lost, %i of another's", (found, lost, rival, expected) => {
    const matches = matchText([quoting(found, lost, rival)], text);
    expect(matches.map(({ document, by }) => [document.id, by])).toEqual(expected.map((id) => [id, "quotes"]));
  });
});
