import { expect, test } from "vitest";

import { claimRules, checkClaim } from "#lib/claim-check.ts";
import { shareAmong, suggestedPlaces } from "#lib/testing/suggested.ts";

import { readOurs } from "./testing.ts";

/** Each sixth claim, none of those that the weights were tuned on; the floors lie a little below what was measured. */
test.each([
  ["south-caucasus", 0.38, 0.7],
  ["port-lisse", 0.66, 0.84],
])("the question that a claim of %s answers is among those suggested", async (name, first, firstEight) => {
  const places = suggestedPlaces(await readOurs(name), (number) => number % 6 === 1);
  expect(shareAmong(places, 1)).toBeGreaterThanOrEqual(first);
  expect(shareAmong(places, 8)).toBeGreaterThanOrEqual(firstEight);
});

test.each(["south-caucasus", "port-lisse"])("every claim of %s could be recorded as it is", async (name) => {
  const dossier = await readOurs(name);
  const rules = claimRules(dossier);
  expect(dossier.claims.flatMap((claim) => checkClaim(claim, rules))).toEqual([]);
});
