import { describe, expect, it } from "vitest";

import { type Draft, hasStaleEvidence, withDrafts } from "./draft.ts";
import { aClaim, aDossier } from "./testing/factories.ts";

const claim = aClaim({ id: "a", value: "1" });

function aDraft(parts: Partial<Draft>): Draft {
  const { id, question, document } = claim;
  const author = { id: "1", name: "Anna" };
  return { id, question, document, status: "draft", claim, base: null, author, round: null, version: 1, ...parts };
}

describe("stale evidence", () => {
  it("is a value that changed over words that did not", () => {
    const words = [{ exact: "two", prefix: "", suffix: "", start: 4, end: 7 }];
    expect(hasStaleEvidence(claim, { ...claim, value: "2" })).toBe(true);
    expect(hasStaleEvidence(claim, { ...claim, stance: "denies" })).toBe(true);
    expect(hasStaleEvidence(claim, { ...claim, value: "2", passages: words })).toBe(false);
    expect(hasStaleEvidence(claim, { ...claim, note: "A remark." })).toBe(false);
    expect(hasStaleEvidence(null, claim)).toBe(false);
    expect(hasStaleEvidence(claim, null)).toBe(false);
  });
});

describe("a dossier with its drafts", () => {
  const other = aClaim({ id: "b", value: "2" });
  const silence = { question: claim.question, document: claim.document, state: "silent", note: null } as const;
  const dossier = aDossier({ claims: [claim], silences: [] });

  it("is changed, added to and withdrawn from by what is open", () => {
    const changed = { ...claim, value: "3" };
    const drafts = [aDraft({ claim: changed }), aDraft({ id: "b", claim: other, status: "in-review" })];
    expect(withDrafts(dossier, drafts).claims).toEqual([changed, other]);
    expect(withDrafts(dossier, [aDraft({ claim: null, base: 1 })]).claims).toEqual([]);
    const silent = { ...dossier, claims: [], silences: [silence] };
    expect(withDrafts(silent, [aDraft({})])).toMatchObject({ claims: [claim], silences: [] });
  });

  it("is left as it is by what has ended", () => {
    const ended = (["accepted", "rejected", "dropped"] as const).map((status) => aDraft({ status, claim: other }));
    expect(withDrafts(dossier, ended)).toEqual(dossier);
  });
});
