import type { APIRequestContext, APIResponse } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";

import { checkPage, expect, test } from "./fixtures.ts";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: { readonly example?: string };
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly security?: readonly object[];
  /** Where it is not under /api/v1. */
  readonly servers?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly content?: Readonly<Record<string, { readonly schema: object }>>;
        readonly headers?: Readonly<Record<string, object>>;
      }
    >
  >;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly example?: unknown }>> };
}

async function describe(request: APIRequestContext): Promise<Description> {
  return (await request.get("/api/v1/openapi.json")).json();
}

/** Something of each kind that addresses name. An address with another part needs an entry here, or an example in its description. */
async function known(request: APIRequestContext): Promise<Readonly<Record<string, string>>> {
  const data = { dossier: "port-lisse", view: "?verdict=contradict" };
  const { id } = await (await request.post("/api/v1/snapshots", { data })).json();
  const { items } = await (await request.get("/api/v1/dossiers/port-lisse/claims?limit=1")).json();
  return { dossier: "port-lisse", claim: items[0].id, id, question: "dead-total", kind: "svg" };
}

function addressOf(
  path: string,
  parts: Readonly<Record<string, string>>,
  { parameters: query = [], servers }: Pick<Operation, "parameters" | "servers"> = {},
): string {
  const filled = path.replace(/\{(\w+)\}/gu, (_, part: string) => encodeURIComponent(parts[part] ?? part));
  const needed = query.filter((one) => one.in === "query" && one.required === true);
  return `${servers === undefined ? "/api/v1" : ""}${filled}?${new URLSearchParams(needed.map(({ name, schema }) => [name, schema.example ?? name]))}`;
}

/** Checks an answer against what its description says of its status: the type, and the JSON to the last field. */
function checker({ components }: Description) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "api", components });
  return async (asked: string, { responses }: Operation, answer: APIResponse): Promise<void> => {
    const described = responses[answer.status()];
    expect(described, `${asked} answers ${answer.status()}`).toBeDefined();
    const type = (answer.headers()["content-type"] ?? "").split(";", 1)[0] ?? "";
    if (described?.content === undefined) return;
    const schema = described.content[type]?.schema;
    expect(schema, `${asked} answers ${type}`).toBeDefined();
    if (schema === undefined || !type.endsWith("json")) return;
    const inside = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'));
    const valid = ajv.validate(inside, await answer.json());
    expect(valid ? null : ajv.errors, asked).toBeNull();
  };
}

function readsOf({ paths }: Description): readonly { readonly path: string; readonly read: Operation }[] {
  return Object.entries(paths).flatMap(([path, { get }]) => (get === undefined ? [] : [{ path, read: get }]));
}

/** What Prometheus bears. */
const METRICS = { headers: { authorization: `Bearer ${process.env["PARALLAX_METRICS_TOKEN"]}` } };

test("every read answers as it is described, and knows what has not changed", async ({ request }) => {
  const description = await describe(request);
  const check = checker(description);
  const parts = await known(request);
  for (const { path, read } of readsOf(description)) {
    for (const kind of path.endsWith(".{kind}") ? ["svg", "png"] : ["none"]) {
      const address = addressOf(path, { ...parts, kind }, read);
      const answer = await request.get(address, path === "/metrics" ? METRICS : {});
      expect(answer.status(), address).toBe(200);
      expect(answer.headers()["x-request-id"], address).toMatch(/^[0-9a-f]{12}$/u);
      expect(answer.headers()[IGNORED], address).toBeUndefined();
      await check(address, read, answer);
      if (read.responses["304"] === undefined) continue;
      const { etag = "" } = answer.headers();
      const again = await request.get(address, { headers: { "if-none-match": `W/${etag}` } });
      expect([again.status(), again.headers()["etag"]], address).toEqual([304, etag]);
    }
  }
});

const IGNORED = "x-parallax-ignored";

/**
 * Queries of odd values: of each parameter by itself, or, where there is none, of one that is unknown; of all together for
 * a picture, whose parts have been asked of the comparison one by one.
 */
function oddParts({ parameters = [], servers }: Operation): readonly URLSearchParams[] {
  const names = parameters.flatMap(({ name, in: place }) => (place === "query" ? [name] : []));
  const together = servers === undefined && names.length > 0 ? names.map((name) => [name]) : [names];
  return together.flatMap((asked) =>
    ["", "-1", "٣", "\u0000", "%", '{"contains":""}', "a".repeat(asked.length > 1 ? 100 : 1000), "' or 1=1 --"].map(
      (value) =>
        new URLSearchParams([
          ...asked.flatMap((name) => [
            [name, value],
            [name, "b"],
            [`${name}[contains]`, value],
          ]),
          ["__proto__", value],
          ["unknown", value],
        ]),
    ),
  );
}

/** What no parameter takes that takes a choice, a number or a date; people may search for it. */
const SENSELESS = new Set(['{"contains":""}', "' or 1=1 --"]);
const FREE = new Set(["q", "words"]);
/** What a request that Next passes on does not hold any more (16.4.6). */
const LOST = "__proto__";

/**
 * Those of the odd parts that the header does not name, by name and value: of what is no parameter all, of what is one
 * what makes no sense in any. Where the header was too long for all, it says how many more there are.
 */
function untold(odd: URLSearchParams, { parameters = [] }: Operation, header = ""): readonly string[] {
  const told = header.split("&").map((part) => decodeURIComponent(part));
  const more = Number(/^and (\d+) more$/u.exec(told.at(-1) ?? "")?.[1] ?? 0);
  const known = new Set(parameters.map(({ name }) => name));
  const due = [...odd]
    .filter(([name]) => name !== LOST)
    .filter(([name, value]) => !known.has(name) || (SENSELESS.has(value) && !FREE.has(name)))
    .map(([name, value]) => [...`${name}=${value}`].slice(0, 80).join(""));
  const missing = due.filter((part) => !told.includes(part));
  return more > 0 && missing.length <= more ? [] : missing;
}

test("every read refuses what is not there, and no parameter upsets it", async ({ request }) => {
  test.slow();
  const description = await describe(request);
  const check = checker(description);
  const parts = await known(request);
  const telling = new Set(
    readsOf(description).flatMap(({ path, read }) => (read.responses["200"]?.headers?.[IGNORED] ? [path] : [])),
  );
  expect(telling.size).toBeGreaterThan(15);
  for (const { path, read } of readsOf(description)) {
    for (const part of path.includes("{")
      ? ["aaaaaaaaaaaaaaaa", "NO SUCH", "\u0000", "ქართული", "a".repeat(1000)]
      : []) {
      const nowhere = Object.fromEntries(Object.keys(parts).map((name) => [name, name === "kind" ? "svg" : part]));
      const answer = await request.get(addressOf(path, nowhere, read));
      expect(answer.status(), `${path} of ${part}`).toBe(404);
      await check(path, read, answer);
    }
    for (const odd of oddParts(read)) {
      const answer = await request.get(`${addressOf(path, parts, read)}&${odd}`);
      expect(answer.status(), `${path} ${odd}`).toBeLessThan(500);
      await check(`${path} ${odd}`, read, answer);
      if (answer.status() !== 200 || !telling.has(path)) continue;
      expect(untold(odd, read, answer.headers()[IGNORED]), `${path} ${odd}`).toEqual([]);
    }
  }
});

test("every write is described in its refusals, and freezing is open", async ({ request }) => {
  const description = await describe(request);
  const check = checker(description);
  const parts = await known(request);
  for (const [path, item] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(item).filter(([name]) => name !== "get")) {
      const address = addressOf(path, parts);
      const answer = await request.fetch(address, { method, data: {} });
      expect(answer.status(), `${method} ${address}`).toBe(operation.security === undefined ? 400 : 401);
      await check(`${method} ${address}`, operation, answer);
    }
  }
  const { post } = description.paths["/snapshots"] ?? {};
  const frozen = await request.post("/api/v1/snapshots", { data: description.components.schemas["Wish"]?.example });
  expect(frozen.status()).toBe(200);
  if (post !== undefined) await check("/snapshots", post, frozen);
});

test("pages follow one another to the end", async ({ request }) => {
  const ids: string[] = [];
  let next: string | null = "/api/v1/dossiers/port-lisse/claims?limit=100";
  while (next !== null) {
    const page: { items: { id: string }[]; next: string | null } = await (await request.get(next)).json();
    ids.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  expect(ids).toHaveLength(297);
  expect(new Set(ids).size).toBe(297);
  const rows = async (address: string) =>
    (await request.get(`/api/v1/dossiers/port-lisse/comparison${address}`)).json();
  const first = await rows("?verdict=contradict,nonsense&limit=1");
  expect(first).toMatchObject({
    ignored: [{ parameter: "verdict", value: "nonsense" }],
    view: { verdicts: ["contradict"] },
  });
  const second = await (await request.get(first.next)).json();
  expect([first, second].map(({ questions }) => questions[0].verdict)).toEqual(["contradict", "contradict"]);
  expect(second.questions[0].id).not.toBe(first.questions[0].id);
});

test("what is not there is said in the API’s own form, and a wrong method with those that are taken", async ({
  request,
}) => {
  for (const address of ["/api/v1", "/api/v1/nope", "/api/v1/claims/a/b/c", "/api/v2/dossiers?x=1"]) {
    for (const method of ["GET", "POST", "DELETE"]) {
      const answer = await request.fetch(address, { method });
      expect([answer.status(), answer.headers()["content-type"]], address).toEqual([404, "application/problem+json"]);
      expect(await answer.json()).toMatchObject({ status: 404, kind: "unknown-address" });
    }
  }
  const refused = await request.delete("/api/v1/dossiers/port-lisse/claims");
  expect([refused.status(), refused.headers()["allow"]]).toEqual([405, "GET, POST, HEAD, OPTIONS"]);
});

test("the page for people says the same", async ({ page }) => {
  // There is much on it for axe to look at, so that it looks once.
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/api");
  await page.getByRole("link", { name: /GET\s*\/dossiers\/\{dossier\}\/comparison/u }).click();
  const comparison = page
    .locator("section", { has: page.getByRole("heading", { level: 3, name: /comparison$/u }) })
    .last();
  await expect(comparison).toBeInViewport();
  await comparison.getByRole("link", { name: "Comparison" }).click();
  await expect(page).toHaveURL(/#shape-Comparison$/u);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await checkPage(page);
});
