import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { SESSION_SETTINGS } from "#lib/db/session-settings.ts";
import { sql } from "#lib/db/testing/stored.ts";

import { checkDatabase, checkPooler } from "./external.ts";
import { findFreePort } from "./ports.ts";

let server: Server | undefined;

afterEach(() => server?.close());

/** A server that says the words to whoever connects, then hangs up. */
async function serveWords(words: string): Promise<number> {
  const port = await findFreePort();
  server = createServer((socket) => void socket.end(words)).listen(port, "127.0.0.1");
  await once(server, "listening");
  return port;
}

describe("DATABASE_URL", () => {
  const url = ownDatabase();

  it("of a PostgreSQL gives its version", async () => {
    expect(await checkDatabase("DATABASE_URL", url())).toMatch(/^\d+\.\d+/);
  });

  it.each([
    ["nonsense", "is not an address"],
    ["mysql://u:secret@127.0.0.1/x", 'a "mysql:" address'],
    ["postgres://u:secret@127.0.0.1:1/x", "nobody answers at 127.0.0.1:1"],
  ])("%s is refused in one sentence", async (wrong, sentence) => {
    await expect(checkDatabase("DATABASE_URL", wrong)).rejects.toThrow(sentence);
  });

  it("of another server is refused", async () => {
    const port = await serveWords("J\0\0\0\n8.0.36\0");
    await expect(checkDatabase("DATABASE_URL", `postgres://u@127.0.0.1:${port}/x`)).rejects.toThrow(
      "is not PostgreSQL",
    );
  });

  it("with a wrong password or database is refused without repeating the password", async () => {
    const wrongPassword = Object.assign(new URL(url()), { password: "guessed" }).href;
    const refusal = checkDatabase("DATABASE_URL", wrongPassword);
    await expect(refusal).rejects.toThrow("password are refused");
    await expect(refusal).rejects.not.toThrow("guessed");
    const wrongDatabase = Object.assign(new URL(url()), { pathname: "/nosuch" }).href;
    await expect(checkDatabase("DATABASE_URL", wrongDatabase)).rejects.toThrow("no database of that name");
  });
});

describe("behind a pooler", () => {
  const url = ownDatabase();

  it("statements have their limits, or the start says what is missing", async () => {
    await expect(checkPooler(url())).rejects.toThrow(
      /statement_timeout is 0, lock_timeout is 0.+connect_query='set TimeZone = ''UTC''; set statement_timeout = ''5000''/u,
    );
    for (const [name, value] of Object.entries(SESSION_SETTINGS))
      await sql().run(`alter database "${new URL(url()).pathname.slice(1)}" set ${name} = '${value}'`);
    await expect(checkPooler(url())).resolves.toBeUndefined();
  });
});
