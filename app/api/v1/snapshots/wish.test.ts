import { describe, expect, it } from "vitest";

import { readWish } from "./wish.ts";

const queryOf = (json: unknown) => {
  const wish = readWish(JSON.stringify(json));
  return wish.ok ? wish.value.parameters.toString() : wish.fault.kind;
};

describe("readWish", () => {
  it("takes a view as a query or as the object that a permanent link holds", () => {
    expect(queryOf({ dossier: "port", view: "?verdict=agree" })).toBe("verdict=agree");
    expect(
      queryOf({ dossier: "port", view: { verdicts: ["agree"], outletTypes: ["state"], voice: "all", words: "" } }),
    ).toBe("outlet-type=state&verdict=agree&voice=all&words=");
    expect(queryOf({ dossier: "port", view: { camps: ["a, b"], publishedBy: "2023-09-30" } })).toBe(
      "camp=a%2C+b&published-by=2023-09-30",
    );
    expect(queryOf({ dossier: "port" })).toBe("");
  });

  it("names what it does not understand", () => {
    expect(readWish("{")).toMatchObject({ ok: false, fault: { kind: "bad-json" } });
    expect(queryOf({ dossier: 1 })).toBe("bad-shape");
    expect(queryOf({ dossier: "port", view: { verdict: ["agree"] } })).toBe("bad-shape");
    expect(queryOf({ dossier: "port", extra: true })).toBe("bad-shape");
  });

  it.each(["\0", "\ud800"])("takes no name that cannot be kept: %j", (odd) => {
    expect(queryOf({ dossier: odd })).toBe("bad-json");
    expect(queryOf({ dossier: "port-lisse", view: { words: odd } })).toBe("bad-json");
  });
});
