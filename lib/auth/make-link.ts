import type { Changer } from "#lib/db/change-people.ts";
import { type LinkWish, type WrittenLink, writeOneTimeLink } from "#lib/db/write-one-time-link.ts";
import { ok, type Result } from "#lib/result.ts";

import { hashToken, makeToken } from "./one-time-token.ts";

/** A link as it is handed over, once: nobody can read it again. */
export interface MadeLink extends WrittenLink {
  /** A path of this site. */
  readonly path: string;
}

const PATHS = {
  "first-administrator": (token: string) => `/first?token=${token}`,
  invitation: (token: string) => `/invitation/${token}`,
  reset: (token: string) => `/reset/${token}`,
} as const;

/** Makes a one-time link, which replaces the open one for the same thing. */
export async function makeLink(by: Changer, wish: LinkWish): Promise<Result<MadeLink>> {
  const token = makeToken();
  const written = await writeOneTimeLink(by, wish, hashToken(token));
  return written.ok ? ok({ ...written.value, path: PATHS[wish.purpose](token) }) : written;
}
