import { failed, ok, type Result } from "#lib/result.ts";

/** Characters of the shortest secret that is taken: as many as 24 random bytes have in base64. */
const LEAST = 32;

/** Different characters that any random secret of that length has. */
const KINDS = 10;

/** Whether a text will do to sign cookies with; random ones do, words and defaults do not. */
export function checkSecret(text: string): Result<string> {
  if (text.length < LEAST || new Set(text).size < KINDS || /secret|change|password|example|default/iu.test(text))
    return failed(
      "weak-secret",
      "PARALLAX_SECRET is too weak: give it at least 32 random characters, for instance by: openssl rand -base64 32",
    );
  return ok(text);
}

/** What cookies are signed with, from the environment (PARALLAX_SECRET), where `npm start` puts it. Throws where it is missing or weak. */
export function readSecret(): string {
  const secret = checkSecret(process.env["PARALLAX_SECRET"] ?? "");
  if (!secret.ok) throw new Error(secret.fault.message);
  return secret.value;
}
