import fc from "fast-check";
import { expect, test } from "vitest";

import { aClaim, aDocument, aDossier, anEvent } from "#lib/testing/factories.ts";

import { packageDifference } from "./package-difference.ts";

const passage = (exact: string) => ({ exact, prefix: "", suffix: "", start: null, end: null });
const before = aDossier({
  claims: [
    aClaim({ id: "stays" }),
    aClaim({ id: "changes", passages: [passage("613 people"), passage("so many")] }),
    aClaim({ id: "goes" }),
  ],
});

test("a dossier does not differ from itself, nor from itself in another order", () => {
  expect(packageDifference(before, before)).toEqual([]);
  expect(packageDifference(before, { ...before, claims: before.claims.toReversed() })).toEqual([]);
});

test("what is added, changed and retracted is told table by table, field by field", () => {
  const after = aDossier({
    title: "The harbour",
    events: [anEvent({ place: "Port" })],
    documents: [aDocument(), aDocument({ id: "b" })],
    claims: [
      aClaim({ id: "stays" }),
      aClaim({ id: "comes" }),
      aClaim({ id: "changes", value: ">60", stance: "denies", passages: [passage("613 people"), passage("so few")] }),
    ],
  });
  expect(packageDifference(before, after)).toEqual([
    {
      table: "dossier",
      added: [],
      retracted: [],
      changed: [{ id: "port", fields: [{ field: "title", old: "The port", new: "The harbour" }] }],
    },
    { table: "documents", added: ["b"], changed: [], retracted: [] },
    {
      table: "events",
      added: [],
      retracted: [],
      changed: [{ id: "shooting", fields: [{ field: "place", old: null, new: "Port" }] }],
    },
    {
      table: "claims",
      added: ["comes"],
      changed: [
        {
          id: "changes",
          fields: [
            { field: "value", old: "613", new: ">60" },
            { field: "stance", old: null, new: "denies" },
          ],
        },
      ],
      retracted: ["goes"],
    },
    {
      table: "passages",
      added: [],
      retracted: [],
      changed: [{ id: "changes", fields: [{ field: "quote", old: "so many", new: "so few" }] }],
    },
  ]);
});

test("what one direction adds the other retracts", () => {
  const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"));
  fc.assert(
    fc.property(ids, ids, (some, others) => {
      const dossier = (names: readonly string[]) => aDossier({ documents: names.map((id) => aDocument({ id })) });
      const there = packageDifference(dossier(some), dossier(others))[0];
      const back = packageDifference(dossier(others), dossier(some))[0];
      expect(there?.added.toSorted()).toEqual(back?.retracted.toSorted());
      expect(there?.retracted.toSorted()).toEqual(back?.added.toSorted());
    }),
  );
});
