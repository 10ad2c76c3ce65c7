import postgres from "postgres";

import { Failure } from "#cli/failure.ts";

const oldestVersion = 16;

/** Checks that DATABASE_URL names a PostgreSQL that answers and is recent enough; gives its version. */
export async function checkDatabase(url: string): Promise<string> {
  const place = describePlace(url);
  const version = await askVersion(url).catch((error: unknown) => {
    throw new Failure(`DATABASE_URL: ${complain(error, place)}.`);
  });
  if (Number(version.number) < oldestVersion * 10_000) {
    throw new Failure(
      `DATABASE_URL: ${place} is PostgreSQL ${version.text}; Parallax needs ${oldestVersion} or later.`,
    );
  }
  return version.text;
}

/** Host and port, never the password. */
function describePlace(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined)
    throw new Failure("DATABASE_URL is not an address; write it as postgres://user:password@host:5432/database.");
  if (url.protocol === "postgres:" || url.protocol === "postgresql:")
    return `${url.hostname || "localhost"}:${url.port || 5432}`;
  throw new Failure(
    `DATABASE_URL names a "${url.protocol}" address; Parallax needs PostgreSQL: postgres://user:password@host:5432/database.`,
  );
}

async function askVersion(url: string): Promise<{ number: string; text: string }> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, fetch_types: false, onnotice: () => undefined });
  try {
    const [row] = await sql<[{ number: string; text: string }]>`
      select current_setting('server_version_num') as number, current_setting('server_version') as text`;
    return row;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

const complaints: Readonly<Record<string, (place: string) => string>> = {
  ECONNREFUSED: (place) => `nobody answers at ${place}`,
  ENOTFOUND: (place) => `there is no host for ${place}`,
  EAI_AGAIN: (place) => `the host of ${place} cannot be looked up`,
  CONNECT_TIMEOUT: (place) => `no PostgreSQL answers at ${place} within 10 seconds`,
  CONNECTION_CLOSED: (place) => `what answers at ${place} is not PostgreSQL`,
  "28P01": (place) => `${place} refuses the user or the password`,
  "28000": (place) => `${place} refuses the user or the password`,
  "3D000": (place) => `${place} has no database of that name`,
};

function complain(error: unknown, place: string): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = complaints[code];
  if (known) return known(place);
  return `cannot use ${place} (${error instanceof Error ? error.message || code : String(error)})`;
}
