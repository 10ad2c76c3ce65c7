import { createRequire } from "node:module";
import { join } from "node:path";
import type { ReactNode } from "react";

let server: typeof import("react-dom/server") | undefined;

/** Elements as markup, by React's own renderer: past the bundler, which keeps it from server components. */
export function drawMarkup(elements: ReactNode): string {
  server ??= createRequire(join(process.cwd(), "package.json"))("react-dom/server");
  if (server === undefined) throw new Error("React's renderer is not installed.");
  return server.renderToStaticMarkup(elements);
}
