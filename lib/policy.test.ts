import { describe, expect, expectTypeOf, it } from "vitest";

import { ACTIONS, type Action, may, mayEver, type OwnedAction, POLICY, ROLES, type Standing } from "./policy.ts";

const STANDINGS: readonly Standing[] = ["visitor", ...ROLES];

/** The table, written a second time by hand: + may, o may unless it is one's own, - may not. In the order of STANDINGS. */
const EXPECTED = {
  read: "+++++",
  freeze: "+++++",
  record: "--+++",
  "send-to-review": "--+++",
  review: "---oo",
  settle: "---++",
  remark: "--+++",
  "add-document": "--+++",
  adjudicate: "--+++",
  "edit-codebook": "--+++",
  import: "----+",
  "export-drafts": "--+++",
  "make-dossier": "----+",
  "describe-dossier": "----+",
  "archive-dossier": "----+",
  "see-people": "----+",
  invite: "----+",
  "change-role": "----o",
  suspend: "----o",
  "reset-password": "----+",
  "end-sessions": "----+",
  "make-token": "----+",
} as const;

/** As a caller without types might ask. */
function asked(standing: Standing, action: Action, ...facts: readonly { readonly isOwn: boolean }[]): unknown {
  return Reflect.apply(may, undefined, [standing, action, ...facts]);
}

describe("may", () => {
  it("has a line here for every action", () => {
    expect(ACTIONS).toEqual(Object.keys(EXPECTED));
  });

  const cells = ACTIONS.flatMap((action) =>
    STANDINGS.map((standing, index) => [standing, action, EXPECTED[action][index]] as const),
  );
  it.each(cells)("%s, %s: %s", (standing, action, expected) => {
    expect(asked(standing, action, { isOwn: false })).toBe(expected !== "-");
    expect(asked(standing, action, { isOwn: true })).toBe(expected === "+");
    // Whoever forgets to say whose it is gets no further than the owner would.
    expect(asked(standing, action)).toBe(expected === "+");
    expect(mayEver(standing, action)).toBe(expected !== "-");
  });

  it("cannot be asked about one's own things without saying whose they are", () => {
    expectTypeOf<OwnedAction>().toEqualTypeOf<"review" | "change-role" | "suspend">();
    // @ts-expect-error the facts are missing
    expect(may("reviewer", "review")).toBe(false);
    expect(may("reviewer", "review", { isOwn: false })).toBe(true);
  });

  it("gives a higher role whatever a lower one has", () => {
    for (const { to } of Object.values(POLICY)) expect(STANDINGS.slice(-to.length)).toEqual(to);
  });
});
