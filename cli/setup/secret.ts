import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { Failure } from "#cli/failure.ts";
import { checkSecret } from "#lib/auth/secret.ts";

import { stateFolder } from "./folders.ts";

const secretFile = join(stateFolder, "secret");

/** What the site signs its cookies with: PARALLAX_SECRET, or else the clone's own, made at the first start and kept. A weak one is refused. */
export async function openSecret(environment: NodeJS.ProcessEnv): Promise<string> {
  const given = environment["PARALLAX_SECRET"];
  const secret = checkSecret(given || (await readOwn()));
  if (secret.ok) return secret.value;
  throw new Failure(
    given ? `${secret.fault.message}.` : `${secretFile} holds no good secret: delete it and start again.`,
  );
}

async function readOwn(): Promise<string> {
  await mkdir(stateFolder, { recursive: true });
  // Under its name it is whole from the first, so that of two that start at once neither reads half of it.
  const draft = `${secretFile}.${randomUUID()}`;
  await writeFile(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    await link(draft, secretFile);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await rm(draft);
  }
  return readFile(secretFile, "utf8");
}
