import "server-only";

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { preload } from "react-dom";

/** The fonts that every page is set in, by how the build names their files. */
const FONTS = /^(?:inter|source-serif-4)-latin-wght-normal\..+\.woff2$/u;

let addresses: readonly string[] | undefined;

/** Has the browser fetch its fonts with the page, rather than lay the page out in others first and a second time in these. */
export function preloadFonts(): void {
  addresses ??= fontFiles().map((file) => `/_next/static/media/${file}`);
  for (const address of addresses) preload(address, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}

/** None while developing, where they are built as they are asked for. */
function fontFiles(): readonly string[] {
  try {
    const media = join(
      /* turbopackIgnore: true */ process.cwd(),
      process.env["NEXT_DIST_DIR"] ?? ".next",
      "static/media",
    );
    return readdirSync(media).filter((file) => FONTS.test(file));
  } catch {
    return [];
  }
}
