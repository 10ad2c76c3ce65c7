import { z } from "zod";

import type { Site } from "#lib/auth/site.ts";

const address = z.url({ protocol: /^https?$/u, error: "PARALLAX_URL must be an http or https address." });

/** The address that this installation is reached at, from the environment (PARALLAX_URL); null where none is set. */
export function publicAddress(): URL | null {
  const configured = process.env["PARALLAX_URL"];
  return configured === undefined || configured === "" ? null : new URL(address.parse(configured));
}

/** A path as an address to cite: absolute where the public address is known, else the path. Never from a request. */
export function citableAddress(path: string): string {
  const base = publicAddress();
  return base === null ? path : new URL(path, base).href;
}

/** How this installation is reached, for its cookies. Without a public address it is taken to be tried out over http. */
export function currentSite(): Site {
  return { isSecure: publicAddress()?.protocol === "https:" };
}
