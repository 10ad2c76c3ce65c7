import { globSync, readFileSync } from "node:fs";
import { request as ask, type IncomingMessage, type RequestOptions } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";

import { root } from "#cli/setup/folders.ts";
import { aClaim, aDocument, aDossier, anEvent, anOutlet, aQuestion } from "#lib/testing/factories.ts";
import { lengthOf, sha256 } from "#lib/text.ts";

import { expect, test } from "./fixtures.ts";
import { test as onOwnSite } from "./own-site.ts";

/** Asks as no browser and no fetch can: with another Host, or a body without an end. */
function askRaw(url: string, options: RequestOptions, send: (request: ReturnType<typeof ask>) => void) {
  return new Promise<{ readonly answer: IncomingMessage; readonly body: string }>((resolve, reject) => {
    const asked = ask(url, options, (answer) => {
      text(answer).then((body) => resolve({ answer, body }), reject);
    });
    asked.on("error", reject);
    send(asked);
  });
}

/** What a text may hold that breaks out of markup, of a script, of XML or of a line. */
const HOSTILE = `"'><script>window.hit=1</script><img src=x onerror="window.hit=1"></title></script>]]>\u2028\u202e javascript:window.hit=1 x${"\u0301".repeat(20)}`;

onOwnSite(
  "security 20: what a source says is text on every page, in the feed and in the chart",
  async ({ page, site }) => {
    const said = `They said ${HOSTILE} and left.`;
    const documents = [
      aDocument({ text: said, textPath: "a.txt", sha256: await sha256(said), length: lengthOf(said), title: HOSTILE }),
      aDocument({ id: "b", title: HOSTILE, author: HOSTILE, note: HOSTILE }),
    ];
    const words = (exact: string) => [{ exact, prefix: "", suffix: "", start: null, end: null }];
    const claims = [
      aClaim({ passages: words(HOSTILE), note: HOSTILE, speaker: HOSTILE }),
      aClaim({ document: "b", value: "614", passages: words(`${HOSTILE} again`) }),
    ];
    await site.addDossier(
      aDossier({
        name: "hostile",
        title: HOSTILE,
        outlets: [anOutlet({ name: HOSTILE, note: HOSTILE })],
        events: [anEvent({ title: HOSTILE, summary: HOSTILE, date: "2024" })],
        questions: [aQuestion({ question: HOSTILE, definition: HOSTILE })],
        documents,
        claims,
      }),
    );
    const hits = () => page.evaluate(() => "hit" in window);
    for (const path of [
      "",
      "/compare?density=quotes",
      "/questions/killed",
      "/documents/a",
      "/side-by-side",
      "/changes",
    ]) {
      await page.goto(`/d/hostile${path}`);
      await expect(page.getByText("window.hit=1").first()).toBeAttached();
      expect(await hits(), path).toBe(false);
      expect(await page.locator("img[src=x]").count(), path).toBe(0);
    }
    for (const path of ["/changes.atom", "/questions/killed/chart.svg"]) {
      const xml = await (await page.request.get(`/d/hostile${path}`)).text();
      const faults = await page.evaluate((given) => {
        const read = new DOMParser().parseFromString(given, "text/xml");
        return [...read.querySelectorAll("parsererror, script, img")].map(({ textContent }) => textContent);
      }, xml);
      expect(faults, path).toEqual([]);
    }
  },
);

test("security 33: nothing of the server's own is served, and no image is resized", async ({ request }) => {
  const home = await (await request.get("/")).text();
  const [script = ""] = /\/_next\/static\/[\w./~-]+\.js/u.exec(home) ?? [];
  expect(script).not.toBe("");
  expect((await request.get(script)).status()).toBe(200);
  for (const path of [
    `${script}.map`,
    "/_next/image?url=%2Ficon.svg&w=64&q=75",
    "/_next/image",
    "/.env",
    "/.env.local",
    "/.git/config",
    "/.git/HEAD",
    "/.parallax/secret",
    "/.next/BUILD_ID",
    "/package.json",
    "/next.config.ts",
    "/prisma/schema.prisma",
    "/_next/build-manifest.json",
    "/_next/server/server-reference-manifest.json",
    "/_next/static/../server/app/page.js",
    "/_next/static/..%2f..%2fpackage.json",
    "/_next/webpack-hmr",
    "/_next/mcp",
    "/__nextjs_original-stack-frames",
    "/__nextjs_source-map?filename=x",
    "/api/auth/ok",
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});

test("security 34: a forged host appears in no answer", async ({ request, baseURL: url }) => {
  const baseURL = url ?? "";
  const frozen = await (
    await request.post("/api/v1/snapshots", { data: { dossier: "port-lisse", view: "?verdict=contradict" } })
  ).json();
  const evil = "evil.example";
  const headers = {
    host: evil,
    forwarded: `host=${evil};proto=https`,
    "x-forwarded-host": evil,
    "x-forwarded-proto": "https",
    "x-forwarded-port": "444",
    "x-original-url": `https://${evil}/`,
  };
  for (const path of [
    "/",
    "/api",
    "/api/v1/openapi.json",
    "/api/v1/search?q=boats",
    "/d/port-lisse/",
    "/d/port-lisse/changes.atom",
    "/d/port-lisse/take-away",
    "/d/port-lisse/export?format=bib",
    `/c/${frozen.id}`,
    `/c/${frozen.id}/citation?format=bibtex`,
    "/edit/people",
    "/nowhere",
  ]) {
    const { answer, body } = await askRaw(`${baseURL}${path}`, { headers }, (asked) => asked.end());
    expect(`${JSON.stringify(answer.headers)}${body}`, path).not.toContain(evil);
    expect(answer.statusCode, path).toBeLessThan(500);
  }
});

test("security 36: a body that is too long, has no end or does not come holds up nobody", async ({ baseURL: url }) => {
  const baseURL = url ?? "";
  const json = { "content-type": "application/json" };
  const form = { "content-type": "application/x-www-form-urlencoded", origin: baseURL };
  const snapshots = `${baseURL}/api/v1/snapshots`;
  // Where a server answers before it has been sent all, the connection may end before the answer is read.
  const post = (url: string, headers: Readonly<Record<string, string>>, body: string) =>
    fetch(url, { method: "POST", headers, body, redirect: "manual" }).then(
      ({ status }) => status,
      () => "cut off",
    );
  const refused = [413, "cut off"];
  expect(refused).toContain(await post(snapshots, json, " ".repeat(1024 * 1024 + 1)));
  const fields = Array.from({ length: 20_000 }, (_, index) => `f${index}=1`).join("&");
  expect(refused).toContain(await post(`${baseURL}/sign-in/submit`, form, fields));
  const parts = fields
    .split("&")
    .map((field) => `--x\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n1\r\n`)
    .join("");
  const multipart = { "content-type": "multipart/form-data; boundary=x", origin: baseURL };
  expect([401, "cut off"]).toContain(await post(`${baseURL}/edit/import/preview`, multipart, `${parts}--x--`));

  // Without an end: it is sent until there is an answer.
  let isAnswered = false;
  let sent = 0;
  const endless = await askRaw(snapshots, { method: "POST", headers: json }, (asked) => {
    asked.on("response", () => (isAnswered = true)).on("error", () => (isAnswered = true));
    const more = () => {
      if (isAnswered || sent > 64 * 1024 * 1024) return;
      sent += 16_384;
      asked.write(" ".repeat(16_384), more);
    };
    more();
  }).then(
    ({ answer }) => answer.statusCode,
    () => "cut off",
  );
  expect(refused).toContain(endless);
  expect(sent).toBeLessThan(8 * 1024 * 1024);

  // Bytes that do not come: others are answered meanwhile.
  const waiting = Array.from({ length: 50 }, () => {
    const asked = ask(snapshots, { method: "POST", headers: { ...json, "content-length": "100" } });
    asked.on("error", () => undefined).write("{");
    return asked;
  });
  for (let count = 0; count < 10; count += 1) {
    // By a connection of its own: one of those that were cut off above might be taken up again.
    const { answer } = await askRaw(`${baseURL}/api/v1/health`, { agent: false }, (asked) => asked.end());
    expect(answer.statusCode).toBe(200);
  }
  for (const asked of waiting) asked.destroy();
});

test("security 38: what is refused shows no stack, no SQL, no path of the server and no version", async ({
  request,
}) => {
  for (const path of [
    "/%zz",
    "/d/%00",
    "/d/port-lisse/compare?verdict=%00&q='",
    "/api/v1/dossiers/'%20or%201=1",
    "/api/v1/search?q=%00",
    "/c/aaaaaaaaaaaaaaaa.json",
    `/d/${"a".repeat(4000)}`,
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBeLessThan(500);
    expect(await answer.text(), path).not.toMatch(
      /node_modules|\.next\/|\bat \w+ \(|\bselect .* from\b|Prisma|PostgreSQL \d/u,
    );
    expect(answer.headers(), path).not.toHaveProperty("server");
  }
});

test("security 40: what browsers are sent holds no secret, and no code of the server's", () => {
  const cwd = join(root, process.env["NEXT_DIST_DIR"] ?? ".next", "static");
  const files = globSync("**/*.{js,css}", { cwd });
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const sent = readFileSync(join(cwd, file), "utf8");
    expect(sent, file).not.toMatch(
      /DATABASE_URL|PARALLAX_(?:SECRET|SMTP)|postgres(?:ql)?:\/\/|argon2|better-auth|BEGIN [A-Z ]*PRIVATE/u,
    );
  }
});
