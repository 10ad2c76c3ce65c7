import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { PLAIN_LENS } from "#lib/lens.ts";

import { HistoryCard, type QuestionChange } from "./history-card.tsx";

const imported: QuestionChange = {
  revision: 1,
  at: new Date("2026-11-22T10:00:00Z"),
  actor: "import",
  reviewer: null,
  reason: "First version.",
  kind: "claim",
  id: "killed-courier",
  change: "added",
  fields: [],
};

test("additions of a revision are counted, other changes told one by one, the latest revision first", () => {
  const corrected: QuestionChange = {
    ...imported,
    revision: 2,
    actor: "Maud",
    reviewer: "Ben",
    reason: null,
    change: "changed",
    fields: [{ field: "as_of", old: null, new: "2031" }],
  };
  const html = renderToStaticMarkup(
    <HistoryCard
      lens={PLAIN_LENS}
      dossier="port"
      question="killed"
      changes={[imported, { ...imported, id: "killed-wire" }, corrected]}
    />,
  );
  const text = html.replace(/<[^>]+>/gu, " ");
  expect(text).toContain("Added:  2 claims".replace("  ", " "));
  expect(text.replace(/\s+/gu, " ")).toContain("claim killed-courier changed as of: nothing became 2031");
  expect(text).toContain("Maud, accepted by Ben");
  expect(html).toContain('href="/d/port/history/claim/killed-courier"');
  expect(text.indexOf("Maud")).toBeLessThan(text.indexOf("First version."));
});

test("other context of the same words is counted, other words are told", () => {
  const passage: QuestionChange = { ...imported, kind: "passage", id: "killed-courier/1", change: "changed" };
  const context = { ...passage, fields: [{ field: "prefix", old: "at least ", new: "" }] };
  const words = {
    ...passage,
    id: "killed-courier/2",
    fields: [
      { field: "exact", old: "eleven dead", new: "thirteen dead" },
      { field: "start", old: "4", new: "9" },
    ],
  };
  const html = renderToStaticMarkup(
    <HistoryCard lens={PLAIN_LENS} dossier="port" question="killed" changes={[context, words]} />,
  );
  const text = html.replace(/<[^>]+>/gu, " ").replace(/\s+/gu, " ");
  expect(text).toContain("passage killed-courier/2 changed words: eleven dead became thirteen dead Shown with");
  expect(text).toContain("Shown with other words around them: 1 quote");
  expect(text).not.toContain("prefix");
});

test("without a history there is no card", () => {
  expect(renderToStaticMarkup(<HistoryCard lens={PLAIN_LENS} dossier="port" question="killed" changes={[]} />)).toBe(
    "",
  );
});
