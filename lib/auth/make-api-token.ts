import type { Changer } from "#lib/db/change-people.ts";
import { writeToken } from "#lib/db/write-token.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import { hashToken, makeToken } from "./one-time-token.ts";

/** So that whoever finds one, or a program that looks for lost secrets, sees what it is. */
const PREFIX = "parallax_";

const LONGEST_NAME = 60;

/** Makes a token for a program, which writes in the name of an account. It is told this once: what is kept is its hash. */
export async function makeApiToken(
  by: Changer,
  { name, personId }: { readonly name: string; readonly personId: string },
): Promise<Result<string>> {
  const plain = name.replace(/[\p{Cc}\s]+/gu, " ").trim();
  if (plain === "") return failed("no-name", "Say what the token is for.");
  if (plain.length > LONGEST_NAME) return failed("long-name", `A token’s name has at most ${LONGEST_NAME} characters.`);
  const token = PREFIX + makeToken();
  const written = await writeToken(by, { name: plain, personId, hash: hashToken(token) });
  return written.ok ? ok(token) : written;
}
