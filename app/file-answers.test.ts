import { beforeAll, expect, test, vi } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { disconnect } from "#lib/db/client.ts";
import { stored } from "#lib/db/testing/stored.ts";
import { aClaim, aDocument, aDossier, anEvent, anOutlet, aQuestion } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { GET as programExport } from "./api/v1/dossiers/[dossier]/export/route.ts";
import { GET as frozenChart } from "./c/[id]/chart.svg/route.ts";
import { GET as citation } from "./c/[id]/citation/route.ts";
import { GET as frozenPng } from "./c/[id]/picture.png/route.ts";
import { GET as frozenSvg } from "./c/[id]/picture.svg/route.ts";
import { GET as dossierFeed } from "./d/[dossier]/changes.atom/route.ts";
import { GET as viewChart } from "./d/[dossier]/chart.svg/route.ts";
import { GET as exported } from "./d/[dossier]/export/route.ts";
import { POST as freeze } from "./d/[dossier]/freeze/route.ts";
import { GET as questionFeed } from "./d/[dossier]/questions/[question]/changes.atom/route.ts";
import { GET as questionChart } from "./d/[dossier]/questions/[question]/chart.svg/route.ts";
import { openDossier } from "./dossier.ts";
import { freezeView } from "./freeze-view.ts";

const url = ownDatabase();

let id = "";

beforeAll(async () => {
  await stored(
    aDossier({
      name: "port",
      outlets: [anOutlet({ camp: "North" }), anOutlet({ id: "wire", camp: "South" })],
      documents: [aDocument(), aDocument({ id: "b", outlet: "wire" })],
      events: [anEvent({ id: "shooting", date: "2020" })],
      questions: [aQuestion()],
      claims: [aClaim(), aClaim({ id: "two", document: "b", value: "640" })],
    }),
  );
  const open = await openDossier("port");
  if (open === null) throw new Error("It was stored.");
  const frozen = await freezeView(open, WHOLE_VIEW);
  if ("tombstone" in frozen) throw new Error("Nothing was removed.");
  id = frozen.id;
});

type Parts = Readonly<Record<"dossier" | "question" | "id", string>>;
type Route = (request: Request, context: { readonly params: Promise<Parts> }) => Response | Promise<Response>;

async function asked(route: Route, query: string, parts: Partial<Parts> = {}, init: RequestInit = {}) {
  const params = Promise.resolve({ dossier: "port", question: "killed", id, ...parts });
  return await route(new Request(`http://parallax.example/x${query}`, init), { params });
}

const told = (answer: Response) => decodeURIComponent(answer.headers.get("x-parallax-ignored") ?? "");

test.each<[string, Route, string, string]>([
  ["a view's picture", viewChart, "?of=map&tolerance=abc&of=verdicts&camp=North", "of=verdicts&tolerance=abc"],
  ["a stretch of no axis", viewChart, "?of=map&from=2020", "from=2020"],
  ["a stretch of time", viewChart, "?of=events&from=never&to=2020&to=2021", "from=never&to=2021"],
  ["a question's picture", questionChart, "?tolerance=5%25&voice=loud&verdict=agree", "voice=loud&verdict=agree"],
  ["an export", exported, "?format=bib&format=ris&table=claims&verdict=no", "format=ris&table=claims&verdict=no"],
  ["a dossier's feed", dossierFeed, "?colour=red", "colour=red"],
  ["a question's feed", questionFeed, "?colour=red", "colour=red"],
  ["a frozen picture", frozenSvg, "?x=", "x="],
  ["the same as PNG", frozenPng, "?x=1", "x=1"],
  ["a frozen view's chart", frozenChart, "?of=map&verdict=agree&question=killed", "verdict=agree&question=killed"],
  ["a frozen question's chart", frozenChart, "?question=killed&question=b&lens=1", "question=b&lens=1"],
  ["a citation", citation, "?form=ris&form=bib&x=1", "form=bib&x=1"],
])("what %s does not read of its address is named in a header", async (_, route, query, ignored) => {
  const answer = await asked(route, query);
  expect([answer.status, told(answer)]).toEqual([200, ignored]);
  const [known] = query.split("&");
  const plain = await asked(route, known === "?x=" || known === "?x=1" || known === "?colour=red" ? "" : (known ?? ""));
  const etag = answer.headers.get("etag");
  if (etag === null) throw new Error("It has no tag.");
  expect([plain.headers.get("etag"), plain.headers.get("cache-control")]).toEqual([
    etag,
    answer.headers.get("cache-control"),
  ]);
  expect((await asked(route, query, {}, { headers: { "if-none-match": etag } })).status).toBe(304);
});

test("a view that is frozen by a form says what of it was not", async () => {
  const frozen = await asked(freeze, "?verdict=no&question=killed", {}, { method: "POST", headers: OWN });
  expect([frozen.status, told(frozen)]).toEqual([303, "verdict=no"]);
});

/** As a page of this site sends its forms. */
const OWN = { origin: "http://parallax.example", host: "parallax.example", "sec-fetch-site": "same-origin" };

test.each<[string, Route, string, Partial<Parts>, number, RegExp]>([
  ["no chart", viewChart, "?of=nonsense", {}, 400, /of=verdicts, of=map, of=events/u],
  ["no chart named", viewChart, "", {}, 400, /one of these/u],
  ["no frozen chart", frozenChart, "?of=nonsense", {}, 400, /one of these/u],
  ["no question of those frozen", frozenChart, "?question=none", {}, 404, /no question called/u],
  ["no form", citation, "?form=none", {}, 400, /one of these/u],
  ["no question", questionChart, "", { question: "none" }, 404, /no question called/u],
  ["no question's feed", questionFeed, "", { question: "none" }, 404, /no question called/u],
  ["no dossier", viewChart, "?of=map", { dossier: "none" }, 404, /no dossier called/u],
  ...[frozenChart, frozenSvg, frozenPng, citation].map(
    (route): [string, Route, string, Partial<Parts>, number, RegExp] => [
      "no permanent link",
      route,
      "?of=map",
      { id: "a".repeat(16) },
      404,
      /no permanent link of this id/u,
    ],
  ),
])("%s is told in a sentence", async (_, route, query, parts, status, detail) => {
  const answer = await asked(route, query, parts);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
  expect((await answer.json()).detail).toMatch(detail);
});

test("a question's live picture is drawn through the whole lens, and says so", async () => {
  const plain = await (await asked(questionChart, "")).text();
  expect(plain).toContain("640");
  expect(plain).not.toContain("North");
  const north = await (await asked(questionChart, "?camp=North&tolerance=5%25")).text();
  expect(north).not.toContain("640");
  expect(north).toMatch(/tolerance 5 %/u);
  expect(north).toMatch(/the camp “North”/u);
  expect(north).toContain("tolerance=5%25&amp;camp=North");
});

test.each([
  ["an export", exported, {}, "text/html; charset=utf-8"],
  ["a program's export", programExport, {}, "application/problem+json"],
  ["a view to be frozen", freeze, { method: "POST", headers: OWN }, "text/html; charset=utf-8"],
  ["a feed", dossierFeed, {}, "application/problem+json"],
] as const)("%s that the database does not answer for is told to be asked for again", async (_, route, init, type) => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await disconnect();
  process.env["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/nothing";
  try {
    const answer = await asked(route, "", {}, init);
    const { status, headers } = answer;
    expect([status, headers.get("retry-after"), headers.get("content-type")]).toEqual([503, "5", type]);
    expect(await answer.text()).toMatch(/could not be done now, and nothing was changed/u);
  } finally {
    await disconnect();
    process.env["DATABASE_URL"] = url();
  }
});
