import { expect, test } from "vitest";

import { aClaim } from "#lib/testing/factories.ts";

import { claimSteps, type DraftedStep, type PublishedStep } from "./claim-steps-of.ts";

const one = aClaim({ id: "a", value: "1" });
const two = { ...one, value: "2" };
const three = { ...one, value: "3" };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 7, minute));
const published = (revision: number, claim = one, retracted = false): PublishedStep => ({
  ...{ claim, retracted, revision, at: at(revision * 10), actor: "anna", reason: null },
});
const drafted = (version: number, given: Partial<DraftedStep>): DraftedStep => ({
  ...{ version, status: "draft", claim: two, base: 1, at: at(10 + version), actor: "anna", reason: null },
  ...given,
});

test("what was published and what was drafted are one history, each step beside the one before it of its kind", () => {
  const steps = claimSteps(
    [published(2, three), published(1)],
    [
      drafted(5, { status: "accepted", claim: three, actor: "ben" }),
      drafted(4, { status: "in-review", claim: three }),
      drafted(3, { actor: "ben", reason: "Which page?" }),
      drafted(2, { status: "in-review" }),
      drafted(1, {}),
    ],
  );
  expect(steps.map(({ deed, before, after }) => [deed, before?.value, after?.value])).toEqual([
    ["Published anew, revision 2", "1", "3"],
    ["Accepted", "3", "3"],
    ["Sent to review", "2", "3"],
    ["Taken out of review", "2", "2"],
    ["Sent to review", "2", "2"],
    ["Drafted", "1", "2"],
    ["Published, revision 1", undefined, "1"],
  ]);
});

test("a draft after one that ended is begun anew, from the claim that it names", () => {
  const ended = drafted(1, { status: "rejected" });
  const steps = claimSteps([published(1)], [drafted(2, { status: "in-review", claim: null }), ended]);
  expect(steps[0]).toMatchObject({ deed: "Withdrawal drafted and sent to review", before: one, after: null });
});

test("a withdrawal leaves nothing, and what follows it is published again", () => {
  const steps = claimSteps([published(3, two), published(2, one, true), published(1)], []);
  expect(steps.map(({ deed, after }) => [deed, after?.value])).toEqual([
    ["Published, revision 3", "2"],
    ["Withdrawn, revision 2", undefined],
    ["Published, revision 1", "1"],
  ]);
});
