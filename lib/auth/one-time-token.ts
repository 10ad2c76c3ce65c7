import { createHash, randomBytes } from "node:crypto";

/** The secret part of a one-time link: 256 random bits, as an address can carry them. */
export function makeToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token. A fast hash will do, since nobody guesses 256 bits. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
