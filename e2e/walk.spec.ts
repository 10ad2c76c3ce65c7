import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

import { root } from "#cli/setup/folders.ts";
import { mayEver, ROLES } from "#lib/policy.ts";

import { expect } from "./fixtures.ts";
import { type OwnSite, test } from "./own-site.ts";
import { RULES, type Rule } from "./route-rules.ts";
import { ask, gatherWalkers, HIDDEN, type Walker } from "./walkers.ts";

const METHODS = ["GET", "POST", "PATCH", "DELETE"] as const;

/** Where accounts and drafts are told of. */
const TELLING = ["/edit/people", "/edit/d/[dossier]/claims/[claim]", "/api/v1/claims/[claim]"];

interface Step {
  readonly route: string;
  readonly method: string;
  readonly rule: Rule | null;
  readonly walker: Walker;
}

/** Who is told of accounts or drafts, where they are answered. */
const EDITING = new Set(["editor", "reviewer", "administrator", "editor token"]);

/** What addresses name, of the package `port`. */
const PARTS: Readonly<Record<string, string>> = {
  dossier: "port",
  document: "courier-count",
  question: "boats",
  claim: "c-boats",
  event: "harbour",
  outlet: "courier",
  concept: "fire-name",
  kind: "claim",
  "...id": "c-boats",
  revision: "1",
  deed: "withdraw",
};

const addressOf = (route: string, parts: Readonly<Record<string, string>>) =>
  route.replace(/\[([^\]]+)\]/gu, (_, part: string) => parts[part] ?? "nothing");

async function manifest<Shape>(name: string, shape: z.ZodType<Shape>): Promise<Shape> {
  return shape.parse(JSON.parse(await readFile(join(root, process.env["NEXT_DIST_DIR"] ?? ".next", name), "utf8")));
}

/** Everything that a refused request could have changed. */
const state = (site: OwnSite) =>
  site.query(`select (select json_agg(p order by id) from person p) as people, (select count(*) from one_time_link) as links,
    (select json_agg(id order by id) from session where expires_at > now()) as sessions, (select json_agg(json_build_array(id, name, revoked_at) order by id) from token) as tokens,
    (select count(*) from draft_version) as drafts, (select json_agg(d order by id) from dossier d) as dossiers`);

/** Does something for each, some at a time. */
async function each<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const work = async (): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await act(item);
  };
  await Promise.all(Array.from({ length: 6 }, work));
}

function requestOf(site: OwnSite, rule: Rule | null, method: string, walker: Walker): RequestInit {
  const headers = { ...walker.headers, origin: site.url };
  if (method === "GET") return { headers };
  const formType = { "content-type": "application/x-www-form-urlencoded" };
  if (rule?.by === "form")
    return { method, body: new URLSearchParams(rule.fields).toString(), headers: { ...headers, ...formType } };
  const body = rule?.by === "anyone" ? (rule.body ?? "") : "{}";
  const type = body.startsWith("{") ? { "content-type": "application/json" } : formType;
  return { method, body, headers: { ...headers, ...type } };
}

/** What a walker must be answered, or may not be. */
function expectRuled(rule: Rule, walker: Walker, answer: Response, what: string): void {
  const { status } = answer;
  const leads = /^\/sign-in\?/u.test(answer.headers.get("location") ?? "") ? "to sign in" : "";
  expect(status, what).toBeLessThan(500);
  const refused = refusalOf(rule, walker);
  if (refused !== null) expect([status, leads], what).toEqual(refused);
  else if (walker.token !== "bad") expect([[401, 403].includes(status), leads], what).toEqual([false, ""]);
}

/** How somebody who may not is answered; null for whoever may. */
function refusalOf(rule: Rule, { standing, token }: Walker): readonly [number, string] | null {
  if (rule.by === "anyone") return null;
  if (rule.by === "setting") return [401, ""];
  const who = rule.by === "token" ? token : standing;
  if (who !== "bad" && who !== "visitor") return rule.action === null || mayEver(who, rule.action) ? null : [403, ""];
  if (rule.by === "account") return [307, "to sign in"];
  return rule.by === "form" ? [303, "to sign in"] : [401, ""];
}

/** Nobody without an editor's role is told what is hidden, nor anybody what only others are, where they are refused. */
function expectNothingTold(text: string, { name }: Walker, what: string): void {
  expect(
    (text.match(HIDDEN) ?? []).filter((word) => word !== `heron-${name}`),
    what,
  ).toEqual([]);
}

async function expectAnswered(rule: Rule | null, { route, method, walker }: Step, answer: Response): Promise<void> {
  const what = `${method} ${route} by ${walker.name}`;
  const isStream = (answer.headers.get("content-type") ?? "").startsWith("text/event-stream");
  const text = isStream ? "" : await answer.text();
  if (isStream) await answer.body?.cancel().catch(() => undefined);
  if (rule === null) expect([404, 405], `${what} is declared nowhere`).toContain(answer.status);
  else expectRuled(rule, walker, answer, what);
  expectGuarded(answer, text, what);
  if (rule?.by === "account") expect(answer.headers.get("cache-control"), what).toMatch(/private|no-store/u);
  if (!answer.ok || !EDITING.has(walker.name)) expectNothingTold(text, walker, what);
}

/** Every step of the walk. What is alike for everyone is tried by few; what no rule knows, by who has the most rights. */
function stepsOf(routes: readonly string[], walkers: readonly Walker[]): readonly Step[] {
  const few = ["nobody", "administrator", "expired", "revoked token"];
  const most = ["nobody", ...ROLES, "expired", "revoked token"];
  return routes.flatMap((route) =>
    METHODS.flatMap((method) => {
      const rules: Readonly<Record<string, Rule>> = RULES[route] ?? {};
      const rule = rules[method] ?? null;
      const isTried = ({ name }: Walker) =>
        rule === null
          ? name === "administrator" && method !== "PATCH"
          : TELLING.includes(route) || rule.by === "token" || (rule.by === "anyone" ? few : most).includes(name);
      return walkers.filter(isTried).map((walker) => ({ route, method, rule, walker }));
    }),
  );
}

test("security 1, 2, 9, 35: every route answers everyone as its rule says, and is changed by nobody who may not", async ({
  site,
}) => {
  test.slow();
  const manifested = await manifest("app-path-routes-manifest.json", z.record(z.string(), z.string()));
  const routes = Object.values(manifested);
  expect(routes.toSorted(), "a route without a rule, or a rule without a route").toEqual(Object.keys(RULES).toSorted());
  const none = z.strictObject({});
  // There is no Server Action.
  await manifest("server/server-reference-manifest.json", z.object({ node: none, edge: none }));
  const walkers = await gatherWalkers(site);
  const parts = { ...PARTS, id: (await freeze(site)).id };
  const before = await state(site);
  const steps = stepsOf(
    routes.filter((route) => route !== "/_global-error"),
    walkers,
  );
  await each(steps, async (step) => {
    const answer = await ask(site, addressOf(step.route, parts), requestOf(site, step.rule, step.method, step.walker));
    // A page is the same by any method.
    const isPage = `${step.route === "/" ? "" : step.route}/page` in manifested;
    await expectAnswered(step.rule ?? (isPage ? (RULES[step.route]?.GET ?? null) : null), step, answer);
  });
  expect(await state(site)).toEqual(before);
  const told = async (path: string, name: string) =>
    (await ask(site, path, { headers: walkers.find((walker) => walker.name === name)?.headers ?? {} })).text();
  expect(await told("/edit/people", "administrator")).toContain("heron-reviewer");
  expect(await told("/edit/d/port/claims/c-boats", "editor")).toContain("kingfisher");
  await expectForeignRefused(site, walkers, parts);
  expect(await state(site)).toEqual(before);
});

test("security 1: what a route of the editors' pages declares is what its rule says", async () => {
  const declared = new Map<string, string>();
  for await (const file of glob("**/route.ts", { cwd: join(root, "app", "edit") })) {
    const source = await readFile(join(root, "app", "edit", file), "utf8");
    const [, action] = /= editRoute(?:Reading)?(?:<[^(]*>)?\(\s*"([a-z-]+)"/u.exec(source) ?? [];
    if (action !== undefined) declared.set(`/edit/${file.replace(/\/route\.ts$/u, "")}`, action);
  }
  expect(declared.size).toBeGreaterThan(25);
  for (const [route, action] of declared) expect(RULES[route]?.POST, route).toEqual({ by: "script", action });
  const scripts = Object.keys(RULES).filter((route) => RULES[route]?.POST?.by === "script");
  expect(scripts.toSorted()).toEqual([...declared.keys()].toSorted());
});

/** What goes by a cookie is done for a page of this site alone: not for another's, nor for none. */
async function expectForeignRefused(
  site: OwnSite,
  walkers: readonly Walker[],
  parts: Readonly<Record<string, string>>,
) {
  const steps = stepsOf(Object.keys(RULES), walkers).filter(
    ({ rule, method, walker }) =>
      ROLES.some((role) => role === walker.name) && method === "POST" && (rule?.by === "script" || rule?.by === "form"),
  );
  expect(steps.length).toBeGreaterThan(30 * ROLES.length);
  const evil = "https://evil.example";
  await each(steps, async ({ route, method, rule, walker }) => {
    const request = requestOf(site, rule, method, walker);
    for (const foreign of [
      {},
      { origin: evil },
      { origin: "null" },
      { origin: evil, "x-forwarded-host": "evil.example" },
    ]) {
      const headers = new Headers(request.headers);
      headers.delete("origin");
      for (const [name, value] of Object.entries(foreign)) headers.set(name, value);
      const { status } = await ask(site, addressOf(route, parts), { ...request, headers });
      expect(status, `security 19: ${route} from ${JSON.stringify(foreign)}`).toBe(403);
    }
  });
}

/** A page says what it may run, and all its scripts are of that; no answer is taken for what it is not, or names what made it. */
function expectGuarded({ headers }: Response, text: string, what: string): void {
  expect(headers.get("x-content-type-options"), what).toBe("nosniff");
  expect(headers.get("referrer-policy"), what).toBe("same-origin");
  expect(headers.get("x-powered-by"), what).toBeNull();
  if (!(headers.get("content-type") ?? "").startsWith("text/html")) return;
  const policy = headers.get("content-security-policy") ?? "";
  if (policy === "default-src 'none'; sandbox") return;
  const [, nonce] = /script-src 'nonce-([\w-]{22})' 'strict-dynamic';/u.exec(policy) ?? [];
  expect(nonce, what).toBeDefined();
  expect(policy.includes("frame-ancestors 'none'"), what).toBe(!what.includes("/embed "));
  const scripts = [...text.matchAll(/<script\b[^>]*>/gu)].map(([tag]) => tag);
  expect(
    scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
    what,
  ).toEqual([]);
  expect(text, what).not.toMatch(/<style\b|<[^>]*\son[a-z]+=/u);
}

/** Forms of an address that are, or were, another way to the same page. */
const SPELLINGS = [
  (path: string) => path,
  (path: string) => `${path}/`,
  (path: string) => `${path}.rsc`,
  (path: string) => `${path}?_rsc=1`,
  (path: string) => `${path}.segments/_tree.segment.rsc`,
  (path: string) => path.replace(/(?<=.)\//gu, "%2F"),
  (path: string) => path.toUpperCase(),
  (path: string) => `/en${path}`,
  (path: string) => `/_next/data/x${path}.json`,
];

const WAYS: readonly Readonly<Record<string, string>>[] = [
  {},
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
];

/** What has told Next, once, to skip a middleware, or that a request came from within. */
const INSIDE: readonly Readonly<Record<string, string>>[] = [
  ...["middleware", "src/middleware", "proxy", "pages/_middleware", "1"].map((name) => ({
    "x-middleware-subrequest": Array.from({ length: 5 }, () => name).join(":"),
  })),
  { "x-middleware-rewrite": "/edit/people", "x-middleware-next": "1", "x-nextjs-rewrite": "/edit/people" },
  { "x-matched-path": "/edit/people", "x-invoke-path": "/edit/people", "x-invoke-status": "200" },
  { "next-resume": "1", "x-nextjs-data": "1" },
];

test("security 3, 4: no other spelling, form or inner header of a page tells more than the page", async ({ site }) => {
  test.slow();
  const names = ["nobody", "reader", "expired", "editor"];
  const walkers = (await gatherWalkers(site)).filter(({ name }) => names.includes(name));
  const pages = Object.entries(RULES).filter(([, { GET }]) => GET?.by === "account");
  expect(pages.length).toBeGreaterThan(25);
  const [, ...spellings] = SPELLINGS;
  const steps = pages.flatMap(([route]) => {
    const path = addressOf(route, PARTS);
    const ways = WAYS.map((headers) => ({ path, headers, walker: walkers[0] }));
    if (!TELLING.includes(route)) return ways;
    const others = [
      ...[...WAYS, ...INSIDE].map((headers) => ({ path, headers })),
      ...spellings.map((spell) => ({ path: spell(path), headers: { rsc: "1" } })),
      ...spellings.map((spell) => ({ path: spell(path), headers: {} })),
    ];
    // Editors are told of drafts, and not of accounts.
    const told = walkers.filter(({ name }) => route === "/edit/people" || name !== "editor");
    return others.flatMap((other) => told.map((walker) => ({ ...other, walker })));
  });
  await each(steps, async ({ path, headers, walker }) => {
    if (walker === undefined) throw new Error("Nobody walks.");
    const what = `${path} ${JSON.stringify(headers)} by ${walker.name}`;
    const answer = await ask(site, path, { headers: { ...walker.headers, ...headers } });
    const text = await answer.text();
    expect(answer.status, `${what}: ${text.slice(0, 500)}`).toBeLessThan(500);
    expectNothingTold(text, walker, what);
    if (headers.rsc !== undefined) return;
    const head = await ask(site, path, { method: "HEAD", headers: { ...walker.headers, ...headers } });
    expect(head.status, `HEAD ${what}`).toBe(answer.status);
  });
});

async function freeze(site: OwnSite): Promise<{ readonly id: string }> {
  const body = JSON.stringify({ dossier: "port", view: "" });
  const answer = await ask(site, "/api/v1/snapshots", {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
  });
  return answer.json();
}
