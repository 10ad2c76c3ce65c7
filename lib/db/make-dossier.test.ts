import { beforeAll, describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { ok } from "#lib/result.ts";

import { archiveDossier } from "./archive-dossier.ts";
import { describeDossier } from "./describe-dossier.ts";
import { findRevision } from "./find-revision.ts";
import { listChanges } from "./list-changes.ts";
import { makeDossier } from "./make-dossier.ts";
import { readDossier } from "./read-dossier.ts";
import { readHeading } from "./read-heading.ts";
import { storedPerson } from "./testing/people.ts";

ownDatabase();

let [admin, reviewer] = ["", ""];

beforeAll(async () => {
  admin = (await storedPerson("ann@example.org", "administrator")).id;
  reviewer = (await storedPerson("rob@example.org", "reviewer")).id;
});

const head = { name: "port", title: "The port", description: "", created: null, licences: [] } as const;
const kindOf = async (done: Promise<{ readonly ok: boolean; readonly fault?: { readonly kind: string } }>) =>
  (await done).fault?.kind;

describe("a dossier", () => {
  test("is made by an administrator, once", async () => {
    expect(await kindOf(makeDossier(reviewer, head))).toBe("forbidden");
    expect(await kindOf(makeDossier("nobody", head))).toBe("no-session");
    expect(await kindOf(makeDossier(admin, { ...head, name: "no slug" }))).toBe("refused");
    expect(await findRevision("port")).toBeNull();
    const both = await Promise.all([makeDossier(admin, head), makeDossier(admin, head)]);
    expect(both.map((done) => done.ok).toSorted()).toEqual([false, true]);
    expect(await kindOf(makeDossier(admin, { ...head, title: "Another" }))).toBe("name-taken");
    expect(await readDossier("port")).toMatchObject({ revision: 1, dossier: { title: "The port", claims: [] } });
    expect(await listChanges("port", 5)).toMatchObject([{ actor: "ann", imported: false }]);
  });

  test("is described, and who comes later is shown what the other wrote", async () => {
    const change = { ...head, reason: "a better title", seen: 1 };
    const licences = [{ name: "CC-BY-4.0", path: "https://example.org/by" }];
    const described = await describeDossier("port", admin, { ...change, title: "Port Lisse", licences });
    expect(described).toMatchObject({ ok: true, value: { title: "Port Lisse", licences, version: 2, actor: "ann" } });
    expect(await describeDossier("port", admin, { ...change, title: "Lisse" })).toMatchObject({
      ok: false,
      fault: { kind: "stale", current: { title: "Port Lisse", version: 2 } },
    });
    expect(await kindOf(describeDossier("port", reviewer, { ...change, seen: 2 }))).toBe("forbidden");
    expect(await kindOf(describeDossier("none", admin, change))).toBe("unknown-dossier");
    const again = { ...change, title: "Port Lisse", licences, seen: 2 };
    expect(await describeDossier("port", admin, again)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await findRevision("port")).toMatchObject({ revision: 2 });
  });

  test("is archived and reopened, and read all the while", async () => {
    const close = { archived: true, reason: "done" };
    expect(await kindOf(archiveDossier("port", reviewer, close))).toBe("forbidden");
    expect(await archiveDossier("port", admin, close)).toEqual(ok(null));
    expect(await archiveDossier("port", admin, close)).toEqual(ok(null));
    expect(await findRevision("port")).toMatchObject({ revision: 3 });
    expect((await readHeading("port"))?.archivedAt).toBeInstanceOf(Date);
    expect(await readDossier("port")).toMatchObject({ dossier: { title: "Port Lisse" } });
    const change = { ...head, reason: null, seen: 3 };
    expect(await kindOf(describeDossier("port", admin, change))).toBe("archived");
    expect(await archiveDossier("port", admin, { archived: false, reason: null })).toEqual(ok(null));
    expect(await readHeading("port")).toMatchObject({ archivedAt: null, version: 4 });
  });
});
