import { beforeAll, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { attachText } from "#lib/db/attach-text.ts";
import { stored } from "#lib/db/testing/stored.ts";
import { openZip } from "#lib/formats/data-package/open-package.ts";
import { readPackage } from "#lib/formats/data-package/read-package.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";

import { GET } from "./route.ts";

ownDatabase();

const HELD = "At the quay 613 people were counted, and nobody may print this sentence.";

beforeAll(async () => {
  await stored(aDossier({ name: "port", claims: [aClaim()] }));
  const attached = await attachText({ dossier: "port", document: "a", text: HELD }, { actor: "anna", reason: null });
  expect(attached.ok).toBe(true);
});

function exported(query = "", headers: Readonly<Record<string, string>> = {}, dossier = "port"): Promise<Response> {
  const request = new Request(`http://parallax.example/d/${dossier}/export${query}`, { headers });
  return GET(request, { params: Promise.resolve({ dossier }) });
}

test("an export is a sound package, without the texts that may not be shown", async () => {
  const answer = await exported();
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="port-r2.zip"');
  const files = openZip(new Uint8Array(await answer.arrayBuffer()));
  if (!files.ok) throw new Error(files.fault.message);
  const everything = [...files.value.keys()].map((path) => new TextDecoder().decode(files.value.get(path))).join("\n");
  expect(everything).toContain("613 people");
  expect(everything).not.toContain("nobody may print");
  expect(await readPackage(files.value)).toMatchObject({ ok: true, value: { claims: [{ id: "a-613" }] } });
});

test("who has it already is told so, and drafts are not for visitors", async () => {
  expect((await exported("", { "if-none-match": '"2.3"' })).status).toBe(304);
  expect((await exported("", { "if-none-match": '"1"' })).status).toBe(200);
  const drafts = await exported("?with=drafts");
  expect([drafts.status, drafts.headers.get("location")]).toEqual([
    303,
    "/sign-in?to=%2Fd%2Fport%2Fexport%3Fwith%3Ddrafts",
  ]);
  expect((await exported("", {}, "none")).status).toBe(404);
  expect((await exported("?with=drafts", {}, "no slug")).status).toBe(404);
});

test.each([
  ["?format=csv", "text/csv; charset=utf-8; header=present", "port-r2-claims.csv", /^\ufeff"claim_id"/u],
  ["?format=csv&table=matrix", "text/csv; charset=utf-8; header=present", "port-r2-matrix.csv", /613/u],
  ["?format=csv&question=killed", "text/csv; charset=utf-8; header=present", "port-r2-killed-claims.csv", /613/u],
  ["?format=csv&table=changes", "text/csv; charset=utf-8; header=present", "port-r2-changes.csv", /"revision"/u],
  ["?format=json&table=documents", "application/json", "port-r2-documents.json", /"table": "documents"/u],
  ["?format=json&table=outlets", "application/json", "port-r2-outlets.json", /"outlet_id": "courier"/u],
  ["?format=csv&table=naming", "text/csv; charset=utf-8; header=present", "port-r2-naming.csv", /"concept_id"/u],
  ["?format=csv&table=concordance", "text/csv; charset=utf-8; header=present", "port-r2-concordance.csv", /"before"/u],
  ["?format=csv&table=frames", "text/csv; charset=utf-8; header=present", "port-r2-frames.csv", /^\ufeff"function"/u],
  ["?format=csv&table=pairs", "text/csv; charset=utf-8; header=present", "port-r2-pairs.csv", /"both_answer"/u],
  ["?format=csv&table=alpha", "text/csv; charset=utf-8; header=present", "port-r2-alpha.csv", /"quantity","ratio"/u],
  ["?format=json&table=alpha-values", "application/json", "port-r2-alpha-values.json", /"rows": \[/u],
  ["?format=json&table=events", "application/json", "port-r2-events.json", /"most_contested": null/u],
  ["?format=json&table=coding", "application/json", "port-r2-coding.json", /"it_alone_answers": 1/u],
  ["?format=json", "application/json", "port-r2.json", /"sheet":/u],
  ["?format=jsonld", "application/ld+json", "port-r2.jsonld", /TextQuoteSelector/u],
  ["?format=qdc", "application/xml; charset=utf-8", "port-r2-codebook.qdc", /urn:QDA-XML:codebook:1\.0/u],
  ["?format=bib", "application/x-bibtex; charset=utf-8", "port-r2-sources.bib", /@misc\{a,/u],
  ["?format=ris", "application/x-research-info-systems; charset=utf-8", "port-r2-sources.ris", /^TY {2}- /u],
  ["?format=csl", "application/vnd.citationstyles.csl+json", "port-r2-sources.csl.json", /"type": "document"/u],
])("%s is its type and name, and holds no text that may not be shown", async (query, type, file, holds) => {
  const answer = await exported(query);
  expect(answer.headers.get("content-type")).toBe(type);
  expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="${file}"`);
  expect(answer.headers.get("content-security-policy")).toBe("sandbox");
  const body = Buffer.from(await answer.arrayBuffer()).toString("utf8");
  expect(body).toMatch(holds);
  expect(body).not.toContain("nobody may print");
  expect((await exported(query, { "if-none-match": '"2.3"' })).status).toBe(304);
});

test("what makes no sense is left out and named, and an unknown format is told those that there are", async () => {
  const answer = await exported("?format=csv&verdict=no&document=a");
  expect([answer.status, answer.headers.get("x-parallax-ignored")]).toEqual([200, "verdict%3Dno"]);
  for (const query of ["?format=xlsx", "?format=csv&table=drafts"]) {
    const refused = await exported(query);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toMatch(/one of these: .*(?:csv|claims)/u);
  }
});
