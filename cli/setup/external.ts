import postgres from "postgres";

import { Failure } from "#cli/failure.ts";
import { SESSION_SETTINGS } from "#lib/db/session-settings.ts";

import { greet } from "./greeting.ts";

const oldestVersion = 16;

/** Checks that a setting names a PostgreSQL that answers and is recent enough; gives its version. */
export async function checkDatabase(setting: string, text: string): Promise<string> {
  const url = parse(setting, text);
  const place = `${url.hostname || "localhost"}:${url.port || 5432}`;
  try {
    if (url.hostname !== "") await expectPostgres(setting, url.hostname, Number(url.port || 5432));
    return checkVersion(await askVersion(text), `${setting}: ${place}`);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${setting}: ${complain(error, place)}.`);
  }
}

function parse(setting: string, text: string): URL {
  const form = "postgres://user:password@host:5432/database";
  if (!URL.canParse(text)) throw new Failure(`${setting} is not an address; write it as ${form}.`);
  const url = new URL(text);
  if (/^postgres(ql)?:$/.test(url.protocol)) return url;
  throw new Failure(`${setting} names a "${url.protocol}" address; Parallax needs PostgreSQL: ${form}.`);
}

/** The driver would take another server's words for PostgreSQL's. */
async function expectPostgres(setting: string, host: string, port: number): Promise<void> {
  const greeting = await greet(host.replace(/^\[|\]$/g, ""), port);
  if (greeting === "other") throw new Failure(`${setting}: what answers at ${host}:${port} is not PostgreSQL.`);
  if (greeting === "silent")
    throw new Failure(`${setting}: no PostgreSQL answers at ${host}:${port} within 10 seconds.`);
}

type Version = { readonly number: string; readonly text: string };

async function askVersion(url: string): Promise<Version> {
  const [row] = await askOnce<Version>(
    url,
    "select current_setting('server_version_num') as number, current_setting('server_version') as text",
  );
  return row ?? { number: "0", text: "of no version" };
}

/** Nothing is prepared by name: there may be a pooler in between. */
async function askOnce<Row>(url: string, query: string): Promise<readonly Row[]> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 10,
    fetch_types: false,
    prepare: false,
    onnotice: () => undefined,
  });
  try {
    return await sql.unsafe<(Row & object)[]>(query);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** What a pooler says to each connection that it opens, in its `connect_query`: it passes on nothing of the sort from us. */
const CONNECT_QUERY = Object.entries(SESSION_SETTINGS)
  .map(([name, value]) => `set ${name} = '${value}'`)
  .join("; ");

/** Refuses a pooler behind which connections lack what keeps one statement from holding up others, and times in UTC. */
export async function checkPooler(url: string): Promise<void> {
  const names = Object.keys(SESSION_SETTINGS);
  const found = await askOnce<{ name: string; setting: string }>(
    url,
    `select name, setting from pg_settings where name in (${names.map((name) => `'${name}'`).join()})`,
  );
  const settings = new Map(found.map(({ name, setting }) => [name, setting]));
  const wrong = Object.entries(SESSION_SETTINGS).filter(([name, value]) => settings.get(name) !== String(value));
  if (wrong.length === 0) return;
  const said = wrong.map(([name]) => `${name} is ${settings.get(name) || "unknown"}`).join(", ");
  throw new Failure(
    `DATABASE_URL: behind the pooler ${said}. Give its database this, and let it open its connections anew: connect_query='${CONNECT_QUERY.replaceAll("'", "''")}'`,
  );
}

function checkVersion({ number, text }: Version, place: string): string {
  if (Number(number) >= oldestVersion * 10_000) return text;
  throw new Failure(`${place} is PostgreSQL ${text}; Parallax needs ${oldestVersion} or later.`);
}

const complaints: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nobody answers at",
  EHOSTUNREACH: "nobody answers at",
  ETIMEDOUT: "nobody answers at",
  CONNECT_TIMEOUT: "nobody answers in time at",
  ENOTFOUND: "there is no such host as that of",
  EAI_AGAIN: "nobody can say where the host is of",
  "28P01": "user or password are refused by",
  "28000": "the user is refused by",
  "3D000": "there is no database of that name at",
};

function complain(error: unknown, place: string): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = complaints[code];
  if (known !== undefined) return `${known} ${place}`;
  return `${place} cannot be used (${error instanceof Error ? error.message || code : String(error)})`;
}
