import { describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";

import { archiveDossier } from "./archive-dossier.ts";
import { findRevision } from "./find-revision.ts";
import { importByPerson } from "./import-by-person.ts";
import { listChanges } from "./list-changes.ts";
import { readDossier } from "./read-dossier.ts";
import { storedPerson } from "./testing/people.ts";

ownDatabase();

describe("an import by somebody with an account", () => {
  const first = aDossier({ name: "by-hand", claims: [aClaim({ id: "one" })] });

  test("does what was agreed to, or nothing", async () => {
    const { id } = await storedPerson("ann@example.org", "administrator");
    const dry = await importByPerson(first, id, { source: "port.zip", dryRun: true });
    if (!dry.ok) throw new Error(dry.fault.message);
    const agreed = (report: object) => JSON.stringify(report) === JSON.stringify(dry.value);
    expect(await importByPerson(first, id, { source: "port.zip", agreed })).toEqual(dry);
    expect(await listChanges("by-hand", 5)).toMatchObject([{ actor: "ann", reason: "import of port.zip" }]);
    const late = await importByPerson({ ...first, title: "Later" }, id, { source: "port.zip", agreed });
    expect(late).toMatchObject({ ok: false, fault: { kind: "stale" } });
    expect(await findRevision("by-hand")).toMatchObject({ revision: 1 });
  });

  test("is refused to others, and into what is archived", async () => {
    const { id } = await storedPerson("rob@example.org", "reviewer");
    const title = { ...first, title: "Mine" };
    const refused = await importByPerson(title, id, { source: "x" });
    expect(refused).toMatchObject({ ok: false, fault: { kind: "forbidden" } });
    const { id: admin } = await storedPerson("bo@example.org", "administrator");
    await archiveDossier("by-hand", admin, { archived: true, reason: null });
    const late = await importByPerson(title, admin, { source: "x" });
    expect(late).toMatchObject({ ok: false, fault: { kind: "archived" } });
    expect((await readDossier("by-hand"))?.dossier.title).toBe("The port");
  });
});
