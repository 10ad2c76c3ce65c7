import { hash, verify } from "@node-rs/argon2";

/** Argon2id with what OWASP asks of it: 19 MiB and two passes. What is kept names its own parameters. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A password as it is kept. The same characters are the same password, however a keyboard composes them. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), COST);
}

/** Whether this is the password that is kept. */
export function verifyPassword(kept: string, password: string): Promise<boolean> {
  return verify(kept, password.normalize("NFC"));
}
