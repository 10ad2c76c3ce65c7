import postgres from "postgres";

import { Failure } from "#cli/failure.ts";

import { greet } from "./greeting.ts";

const oldestVersion = 16;

/** Checks that DATABASE_URL names a PostgreSQL that answers and is recent enough; gives its version. */
export async function checkDatabase(text: string): Promise<string> {
  const url = parse(text);
  const place = `${url.hostname || "localhost"}:${url.port || 5432}`;
  try {
    if (url.hostname !== "") await expectPostgres(url.hostname, Number(url.port || 5432));
    return checkVersion(await askVersion(text), place);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`DATABASE_URL: ${complain(error, place)}.`);
  }
}

function parse(text: string): URL {
  const form = "postgres://user:password@host:5432/database";
  if (!URL.canParse(text)) throw new Failure(`DATABASE_URL is not an address; write it as ${form}.`);
  const url = new URL(text);
  if (/^postgres(ql)?:$/.test(url.protocol)) return url;
  throw new Failure(`DATABASE_URL names a "${url.protocol}" address; Parallax needs PostgreSQL: ${form}.`);
}

/** The driver would take another server's words for PostgreSQL's. */
async function expectPostgres(host: string, port: number): Promise<void> {
  const greeting = await greet(host.replace(/^\[|\]$/g, ""), port);
  if (greeting === "other") throw new Failure(`DATABASE_URL: what answers at ${host}:${port} is not PostgreSQL.`);
  if (greeting === "silent")
    throw new Failure(`DATABASE_URL: no PostgreSQL answers at ${host}:${port} within 10 seconds.`);
}

type Version = { readonly number: string; readonly text: string };

async function askVersion(url: string): Promise<Version> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, fetch_types: false, onnotice: () => undefined });
  try {
    const [row] = await sql<[Version]>`
      select current_setting('server_version_num') as number, current_setting('server_version') as text`;
    return row;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function checkVersion({ number, text }: Version, place: string): string {
  if (Number(number) >= oldestVersion * 10_000) return text;
  throw new Failure(`DATABASE_URL: ${place} is PostgreSQL ${text}; Parallax needs ${oldestVersion} or later.`);
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
