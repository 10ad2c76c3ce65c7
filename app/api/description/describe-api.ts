import { createDocument } from "zod-openapi";

import { version } from "../../../package.json";
import { PATHS } from "./paths.ts";

/** Made once: nothing in it changes while the server runs. */
let made: ReturnType<typeof createDocument> | null = null;

/** The API under /api/v1 as OpenAPI 3.1, from the schemas that the routes read and answer by. */
export function describeApi(): ReturnType<typeof createDocument> {
  made ??= createDocument({
    openapi: "3.1.1",
    info: {
      title: "Parallax",
      version,
      description:
        "How several sources tell one event, claim by claim. Reading and freezing are open to everyone; other writing takes a token, which an administrator makes. Errors are problem+json (RFC 9457). Fields may be added to answers: let go what you do not know. Pictures, feeds and citations stand beside the pages, not under /api/v1. What a read leaves out of its address is named in X-Parallax-Ignored.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api/v1" }],
    security: [],
    tags: ["Dossiers", "Claims", "Search", "Permanent links", "Pictures", "Feeds", "Installation"].map((name) => ({
      name,
    })),
    paths: PATHS,
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
  });
  return made;
}
