import { expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { readDossier } from "#lib/db/read-dossier.ts";
import { readQuestionHistory } from "#lib/db/read-question-history.ts";
import { readQuestionStates } from "#lib/db/read-question-states.ts";
import { edited, stored } from "#lib/db/testing/stored.ts";
import { aClaim, aDocument, aDossier, anOutlet, aQuestion } from "#lib/testing/factories.ts";

import { questionFeed } from "./question-feed.ts";

ownDatabase();

test("each revision is told with the verdict before and after it", async () => {
  const dossier = aDossier({
    name: "port",
    outlets: [anOutlet(), anOutlet({ id: "wire", name: "Wire <b>" })],
    documents: [aDocument({ id: "a" }), aDocument({ id: "b", outlet: "wire" })],
    questions: [aQuestion()],
    claims: [aClaim({ id: "one", document: "a", value: "19" }), aClaim({ id: "two", document: "b", value: "19" })],
  });
  await stored(dossier);
  await edited("port", (sql) => sql`update claim set value = '11' where id = 'two'`);
  await edited("port", (sql) => sql`update claim set note = 'seen' where id = 'one'`);
  await edited("port", (sql) => sql`update claim set retracted_at = now() where id = 'two'`);
  const [open, history, states] = await Promise.all([
    readDossier("port"),
    readQuestionHistory("port", "killed"),
    readQuestionStates("port", "killed"),
  ]);
  const [question] = open?.dossier.questions ?? [];
  if (open === null || question === undefined) throw new Error("It was stored.");
  const feed = questionFeed(open.dossier, question, { history, states });
  const titles = [...feed.matchAll(/<entry>\s*<title[^>]*><!\[CDATA\[(.*?)\]\]>/gsu)].map(([, title]) => title);
  expect(titles).toEqual([
    "Was: contradict; now: one source",
    "Still: contradict",
    "Was: agree; now: contradict",
    "New: agree",
  ]);
  expect(feed).toContain("urn:parallax:port:question:killed:2");
  expect(feed).toContain("a second look");
  expect(feed).toMatch(
    /says 19 people, Wire &amp;lt;b&amp;gt; says 11 people|says 19 people, Wire &lt;b&gt; says 11 people/u,
  );
  expect(feed).not.toContain("<b>");
});
