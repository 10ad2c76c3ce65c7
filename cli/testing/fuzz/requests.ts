import fc from "fast-check";

import { TAKES } from "./targets/addresses.ts";
import { body } from "./targets/bodies.ts";
import { SEARCHES } from "./targets/searches.ts";
import { addresses, texts, wild } from "./traps.ts";

/** A request as it is sent. */
export interface Asked {
  readonly method: "GET" | "HEAD" | "POST" | "PATCH";
  readonly path: string;
  readonly body: string | null;
  readonly type: string;
}

const PAGES = [
  ...["", "/d/*", "/d/*/compare", "/d/*/agreement", "/d/*/changes", "/d/*/changes/*", "/d/*/documents"],
  ...[
    "/d/*/documents/*",
    "/d/*/events",
    "/d/*/framing",
    "/d/*/framing/concordance",
    "/d/*/history/claim/*",
    "/d/*/questions/*",
  ],
  ...[
    "/d/*/questions/*/chart.svg",
    "/d/*/questions/*/changes.atom",
    "/d/*/report",
    "/d/*/side-by-side",
    "/d/*/take-away",
  ],
  ...[
    "/d/*/export",
    "/d/*/changes.atom",
    "/c/*",
    "/c/*/embed",
    "/c/*.json",
    "/c/*/since",
    "/search",
    "/api",
    "/invitation/*",
    "/reset/*",
  ],
  ...[
    "/api/v1/dossiers",
    "/api/v1/dossiers/*",
    "/api/v1/dossiers/*/comparison",
    "/api/v1/dossiers/*/export",
    "/api/v1/search",
  ],
  ...[
    "/api/v1/dossiers/*/claims",
    "/api/v1/dossiers/*/claims/*",
    "/api/v1/claims/*",
    "/api/v1/claims/*/history",
    "/api/v1/snapshots/*",
  ],
  ...["/api/v1/metrics", "/api/v1/openapi.json", "/*", "/d/*/*/*/*"],
];
const NAMES = [
  "port-lisse",
  ...TAKES.document,
  ...TAKES.question,
  "c-1",
  "0",
  "-1",
  "9223372036854775808",
  "a".repeat(1_500),
];

/** A part of a path: a name that there is, one like it, or noise; rarely spelt as no program would. */
const part = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 2, arbitrary: wild.map((text) => encodeURIComponent(text.slice(0, 800).toWellFormed())) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("%", "%ff", "%00", "%2e%2e", "..%2f..", "%252e", "a%0d%0ab", "[dossier]", ".rsc"),
  },
);
const path = fc.tuple(fc.constantFrom(...PAGES), part, part, part).map(([page, first, ...rest]) => {
  const parts = [page.startsWith("/d/*") || page.includes("dossiers/*") ? first : rest[0], ...rest];
  return page.replaceAll("*", () => parts.shift() ?? "x");
});
const query = fc.oneof(
  { weight: 6, arbitrary: addresses({ ...TAKES, q: SEARCHES }).map(String) },
  {
    weight: 1,
    arbitrary: texts(["voice=all&sort=date", "q=%ff", "a[b]=c&a=__proto__"], ["&", "=", "%", "[", "]", "sort"]).map(
      (text) => encodeURI(text.toWellFormed()),
    ),
  },
);
const reading = fc.record({
  method: fc.constantFrom("GET" as const, "GET" as const, "HEAD" as const),
  path: fc.tuple(path, query).map(([way, asks]) => `${way}?${asks}`),
  body: fc.constant(null),
  type: fc.constant(""),
});
const WRITTEN = [
  ["POST", "/api/v1/dossiers/port-lisse/claims"],
  ["POST", "/api/v1/snapshots"],
  ["PATCH", "/api/v1/dossiers/port-lisse/claims/c-1"],
  ["POST", "/d/port-lisse/freeze"],
  ["POST", "/sign-in/submit"],
  ["POST", "/edit/d/port-lisse/documents/courier-count/record"],
  ["POST", "/edit/import/preview"],
] as const;
const writing = fc
  .tuple(
    fc.constantFrom(...WRITTEN),
    body,
    fc.constantFrom(
      "application/json",
      "application/json",
      "application/x-www-form-urlencoded",
      "text/plain",
      "multipart/form-data; boundary=x",
    ),
  )
  .map(([[method, way], text, type]) => ({ method, path: way, body: text.toWellFormed(), type }));

/** Requests of strangers and of programs that bear a token. */
export const asked: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 3, arbitrary: reading },
  { weight: 1, arbitrary: writing },
);
