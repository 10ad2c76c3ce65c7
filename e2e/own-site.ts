import { randomBytes } from "node:crypto";

import { appAddress } from "#cli/setup/app-role.ts";
import { loadDossiers } from "#cli/setup/dossiers.ts";
import { makeFirstLink } from "#cli/setup/first-link.ts";
import { addressOf } from "#cli/setup/place.ts";
import { findFreePort } from "#cli/setup/ports.ts";
import { serve } from "#cli/setup/server.ts";
import { createDatabase } from "#cli/testing/test-database.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Role } from "#lib/policy.ts";

import { test as base, expect, type Page } from "./fixtures.ts";

/** What every account of these journeys signs in with. */
export const PASSWORD = "five words and a comma,";

/** A site of a journey's own, on an empty database. */
export interface OwnSite {
  readonly url: string;
  /** The path that `npm start` would print. */
  readonly firstLink: () => Promise<string | null>;
  /** Makes an account as if it had been invited by the command line. */
  readonly addPerson: (email: string, role: Role) => Promise<void>;
  /** Imports a dossier. */
  readonly addDossier: (dossier: Dossier) => Promise<void>;
  /** Adds the made-up dossier of data/. */
  readonly loadPortLisse: () => Promise<void>;
  /** Does something with lib/db on the site's database. */
  readonly inDatabase: <Value>(act: () => Promise<Value>) => Promise<Value>;
  /** Stops the site, does something, and starts it again at the same address. */
  readonly restart: (between: () => Promise<void>) => Promise<void>;
  /** Asks the database. */
  readonly query: <Row>(text: string) => Promise<readonly Row[]>;
}

/** A server and its database, for one journey after another. */
interface Ground {
  readonly url: string;
  readonly database: string;
  readonly restart: OwnSite["restart"];
}

/** The test, on a site where nobody has an account yet. */
export const test = base.extend<{ readonly site: OwnSite }, { readonly ground: Ground }>({
  // To start a server takes longer than most journeys: each worker has one, and empties its database after each.
  ground: [
    async ({ browserName: _ }, use) => {
      const database = await createDatabase();
      const place = { host: "127.0.0.1", port: await findFreePort() };
      const url = addressOf(place);
      const env = { PARALLAX_URL: url, PARALLAX_SECRET: randomBytes(32).toString("base64url") };
      const start = () => serve("start", place, { DATABASE_URL: appAddress(database.url), ...env }, () => undefined);
      let running = await start();
      const restart: OwnSite["restart"] = async (between) => {
        await running.stop();
        await between();
        running = await start();
      };
      try {
        await use({ url, database: database.url, restart });
      } finally {
        await running.stop();
        await database.drop();
      }
    },
    { scope: "worker" },
  ],
  site: async ({ browser, ground: { url, database, restart } }, use) => {
    await use({
      url,
      firstLink: () => makeFirstLink(database),
      addPerson: (email, role) => onDatabase(database, () => addPerson(email, role)),
      addDossier: (dossier) => onDatabase(database, () => addDossier(dossier)),
      loadPortLisse: async () => void (await loadDossiers(database, ["port-lisse"])),
      inDatabase: (act) => onDatabase(database, act),
      restart,
      query: (text) => onDatabase(database, () => query(text)),
    });
    for (const context of browser.contexts()) await context.close();
    await onDatabase(database, () => query(EMPTYING));
  },
  baseURL: async ({ site }, use) => use(site.url),
});

/** Numbers go on where they were, so that nothing that the server has kept of one journey is taken for another's. */
const EMPTYING = `do $$ declare tables text[]; one text; begin
  select array_agg(format('%I', tablename)) into tables from pg_tables
  where schemaname = 'public' and tablename <> '_prisma_migrations';
  foreach one in array tables loop execute 'alter table ' || one || ' disable trigger user'; end loop;
  execute 'truncate ' || array_to_string(tables, ', ');
  foreach one in array tables loop execute 'alter table ' || one || ' enable trigger user'; end loop;
end $$`;

async function onDatabase<Value>(url: string, act: () => Promise<Value>): Promise<Value> {
  process.env["DATABASE_URL"] = url;
  const { disconnect } = await import("#lib/db/client.ts");
  return act().finally(disconnect);
}

async function addPerson(email: string, role: Role): Promise<void> {
  const [{ createPerson }, { makeLink }, { hashToken }, { hashPassword }] = await Promise.all([
    import("#lib/db/create-person.ts"),
    import("#lib/auth/make-link.ts"),
    import("#lib/auth/one-time-token.ts"),
    import("#lib/auth/password.ts"),
  ]);
  const made = await makeLink("command line", { purpose: "invitation", email, role, name: null });
  const hash = hashToken(made.ok ? (made.value.path.split("/").at(-1) ?? "") : "");
  const [name = email] = email.split("@");
  const joined = await createPerson({
    purpose: "invitation",
    hash,
    name,
    email: null,
    password: await hashPassword(PASSWORD),
  });
  expect(joined.ok).toBe(true);
}

async function addDossier(dossier: Dossier): Promise<void> {
  const { stored } = await import("#lib/db/testing/stored.ts");
  await stored(dossier);
}

async function query<Row>(text: string): Promise<readonly Row[]> {
  const { sql } = await import("#lib/db/testing/stored.ts");
  return sql().run<Row>(text);
}

/** Signs in by the form of the page that is shown. */
export async function fillSignIn(page: Page, email: string, password: string = PASSWORD): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Signs in, from anywhere. */
export async function signInAs(page: Page, email: string, password: string = PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  await fillSignIn(page, email, password);
}
