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
  readonly requestBody?: object;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
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
  return { dossier: "port-lisse", claim: items[0].id, id };
}

function addressOf(path: string, parts: Readonly<Record<string, string>>, query: readonly Parameter[] = []): string {
  const filled = path.replace(/\{(\w+)\}/gu, (_, part: string) => encodeURIComponent(parts[part] ?? part));
  const needed = query.filter((one) => one.in === "query" && one.required === true);
  return `/api/v1${filled}?${new URLSearchParams(needed.map(({ name, schema }) => [name, schema.example ?? name]))}`;
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
    const address = addressOf(path, parts, read.parameters);
    const answer = await request.get(address, path === "/metrics" ? METRICS : {});
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()["x-request-id"], address).toMatch(/^[0-9a-f]{12}$/u);
    await check(address, read, answer);
    if (read.responses["304"] === undefined) continue;
    const { etag = "" } = answer.headers();
    const again = await request.get(address, { headers: { "if-none-match": `W/${etag}` } });
    expect([again.status(), again.headers()["etag"]], address).toEqual([304, etag]);
  }
});

test("every read refuses what is not there, and no parameter upsets it", async ({ request }) => {
  test.slow();
  const description = await describe(request);
  const check = checker(description);
  const parts = await known(request);
  for (const { path, read } of readsOf(description)) {
    for (const part of path.includes("{")
      ? ["aaaaaaaaaaaaaaaa", "NO SUCH", "\u0000", "ქართული", "a".repeat(1000)]
      : []) {
      const nowhere = Object.fromEntries(Object.keys(parts).map((name) => [name, part]));
      const answer = await request.get(addressOf(path, nowhere, read.parameters));
      expect(answer.status(), `${path} of ${part}`).toBe(404);
      await check(path, read, answer);
    }
    for (const { name } of (read.parameters ?? []).filter((parameter) => parameter.in === "query")) {
      for (const value of ["", "-1", "٣", "\u0000", "%", '{"contains":""}', "a".repeat(1000), "' or 1=1 --"]) {
        const odd = new URLSearchParams([
          [name, value],
          [name, "b"],
          [`${name}[contains]`, value],
          ["__proto__", value],
          ["unknown", value],
        ]);
        const answer = await request.get(`${addressOf(path, parts, read.parameters)}&${odd}`);
        expect(answer.status(), `${path} ${odd}`).toBeLessThan(500);
        await check(`${path} ${odd}`, read, answer);
      }
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
