import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

import { describePassage } from "#lib/passage.ts";

import { expect } from "./fixtures.ts";
import { type OwnSite, signInAs, test } from "./own-site.ts";

/** A file is read by a process of its own, which a busy machine starts slowly. */
export const expectRead = expect.configure({ timeout: 40_000 });

export const FIRST = `A fire on the grain quay

This is the report that the harbour office of Port Lisse gave at dawn. The fire on the grain quay began at nine in the evening. The harbour master, who was there until midnight, said that 613 sacks of barley were lost.

Nobody was hurt, the office said. The long crane stood idle for a week, and three pilots waited outside the mole.`;

/** Another figure, and a sentence more. */
export const SECOND = `${FIRST.replace("613 sacks", "630 sacks")}\n\nThis report was corrected on Tuesday.`;

const EDITOR = "ed@example.org";

/** An editor where documents are brought in, on a site with an empty dossier. */
export async function openNew(page: Page, site: OwnSite): Promise<void> {
  await site.addPerson(EDITOR, "editor");
  await site.query(DOSSIER_SQL);
  await signInAs(page, EDITOR);
  await expect(page).toHaveURL(/\/edit$/u);
  await page.goto("/edit/d/quay/documents/new");
  await expect(page.getByRole("heading", { level: 1, name: "New document" })).toBeVisible();
}

const DOSSIER_SQL = `do $$ declare own integer; begin
  perform set_config('parallax.actor', 'command line', true);
  insert into dossier (slug, title, description, licences) values ('quay', 'The quay', '', '[]') returning id into own;
  insert into outlet (dossier_id, id, position, name) values (own, 'office', 1, 'Harbour Office');
  insert into event (dossier_id, id, position, title) values (own, 'fire', 1, 'The fire');
  insert into question (dossier_id, id, position, event_id, question, answer, unit) values
    (own, 'lost', 1, 'fire', 'How many sacks were lost?', 'quantity', 'sacks'),
    (own, 'hour', 2, 'fire', 'At what hour did it begin?', 'quantity', 'hours');
end $$`;

/** A document with the first text, and two claims that rest on it. */
export function documentSql(): string {
  const claims = [
    ["began", "hour", "9", "began at nine"],
    ["sacks", "lost", "613", "613 sacks"],
  ] as const;
  const written = claims.map(([id, question, value, words], index) => {
    const { exact, prefix, suffix, start, end } = describePassage(
      FIRST,
      FIRST.indexOf(words),
      FIRST.indexOf(words) + words.length,
    );
    return `insert into claim (dossier_id, id, position, question_id, document_id, capture, value)
      values (own, '${id}', ${index + 1}, '${question}', 'report', 1, '${value}');
      insert into passage (dossier_id, claim_id, number, exact, prefix, suffix, start, "end")
      values (own, '${id}', 1, '${exact}', '${prefix}', '${suffix}', ${start}, ${end});`;
  });
  return `do $$ declare own integer; begin
    perform set_config('parallax.actor', 'command line', true);
    select id into own from dossier;
    insert into document (dossier_id, id, position, outlet_id, title, language, text_path, text_public)
    values (own, 'report', 1, 'office', 'A fire on the grain quay', 'en', 'texts/report.txt', true);
    insert into capture (dossier_id, document_id, number, sha256, length, text)
    values (own, 'report', 1, encode(sha256(convert_to('${FIRST}', 'UTF8')), 'hex'), ${FIRST.length}, '${FIRST}');
    ${written.join("\n")}
  end $$`;
}

/** Sends what a form had sent, and gives the answer. */
export function sendAgain(page: Page, path: string, body: string): Promise<unknown> {
  return page.evaluate(
    async ([to = "", sent = ""]) => {
      const headers = { "content-type": "application/json" };
      return (await fetch(to, { method: "POST", headers, body: sent })).json();
    },
    [path, body],
  );
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel("Paste the text").fill(text);
  await page.getByRole("button", { name: "Read this text" }).click();
}

/** Chooses a file. It lies on the disk, as a user's does: what is handed over in memory takes seconds where it is large. */
export async function choose(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const path = test.info().outputPath(name);
  await writeFile(path, bytes);
  await page.getByLabel("or choose a file").setInputFiles(path);
}

export const fault = (page: Page, text: string | RegExp) => page.getByRole("alert").filter({ hasText: text });
export const preview = (page: Page) => page.getByRole("region", { name: "Text", exact: true });
