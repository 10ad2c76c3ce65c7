import { beforeAll, describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { failed, ok } from "#lib/result.ts";
import { aDossier } from "#lib/testing/factories.ts";

import { editDossier, type HeldDossier } from "./edit-dossier.ts";
import { listChanges } from "./list-changes.ts";
import { runTransaction } from "./run-transaction.ts";
import { storedPerson } from "./testing/people.ts";
import { edited, sql, stored } from "./testing/stored.ts";

ownDatabase();

const people = new Map<string, string>();

beforeAll(async () => {
  await stored(aDossier({ name: "port" }));
  for (const role of ["reader", "editor"] as const) {
    people.set(role, (await storedPerson(`${role}@example.org`, role)).id);
  }
});

function retitle(role: string, title: string) {
  const edit = { person: people.get(role) ?? "", action: "edit-codebook", reason: "a better title" } as const;
  return editDossier("port", edit, async ({ sql: own, dossier }) => {
    await own`update dossier set title = ${title} where id = ${dossier.id}`;
    return title === "bad" ? failed("bad-title", "No.") : ok(title);
  });
}

const titleNow = async () => (await sql()<{ title: string }>`select title from dossier where slug = 'port'`)[0]?.title;

describe("an edit", () => {
  test("is made by an editor, and the history says by whom and why", async () => {
    expect(await retitle("editor", "Port")).toEqual(ok("Port"));
    expect(await titleNow()).toBe("Port");
    expect((await listChanges("port", 1))[0]).toMatchObject({ actor: "editor", reason: "a better title" });
  });

  test("that waited for another is made only if its editor may still edit", async () => {
    const { id } = await storedPerson("leaving@example.org", "editor");
    people.set("leaving", id);
    const waiting = await edited("port", async () => {
      const waits = retitle("leaving", "Too late");
      for (;;) {
        const [found] = await sql()<{ count: number }>`
          select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        if (found?.count === 1) break;
      }
      await runTransaction("writing", async ({ sql: own }) => {
        await own`select set_config('parallax.actor', 'command line', true)`;
        await own`update person set suspended_at = now() where id = ${id}`;
      });
      return { waits };
    });
    expect(await waiting.waits).toMatchObject({ ok: false, fault: { kind: "no-session" } });
    expect(await titleNow()).toBe("Port");
  });

  test("leaves nothing where it fails, is refused, or is not allowed", async () => {
    expect(await retitle("editor", "bad")).toEqual(failed("bad-title", "No."));
    expect(await retitle("reader", "mine")).toMatchObject({ ok: false, fault: { kind: "forbidden" } });
    expect(await retitle("nobody", "mine")).toMatchObject({ ok: false, fault: { kind: "no-session" } });
    const broken = async ({ sql: own, dossier }: HeldDossier) => {
      await own`insert into outlet (dossier_id, id, position, name) values (${dossier.id}, 'NOT A SLUG', 1, 'x')`;
      return ok(null);
    };
    const edit = { person: people.get("editor") ?? "", action: "edit-codebook", reason: null } as const;
    expect(await editDossier("port", edit, broken)).toMatchObject({ ok: false, fault: { kind: "refused" } });
    expect(await editDossier("none", edit, broken)).toMatchObject({ ok: false, fault: { kind: "unknown-dossier" } });
    expect(await titleNow()).toBe("Port");
  });

  test("of an archived dossier is refused", async () => {
    const edit = { person: people.get("editor") ?? "", action: "edit-codebook", reason: null } as const;
    const archive = async ({ sql: own, dossier }: HeldDossier) => {
      await own`update dossier set archived_at = now() where id = ${dossier.id}`;
      return ok(null);
    };
    expect(await editDossier("port", edit, archive)).toEqual(ok(null));
    expect(await retitle("editor", "late")).toMatchObject({ ok: false, fault: { kind: "archived" } });
    expect(await editDossier("port", { ...edit, toArchived: true }, archive)).toEqual(ok(null));
  });
});
