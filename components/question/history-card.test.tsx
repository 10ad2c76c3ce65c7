import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { HistoryCard, type QuestionChange } from "./history-card.tsx";

const imported: QuestionChange = {
  revision: 1,
  at: new Date("2026-11-22T10:00:00Z"),
  actor: "import",
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
    reason: null,
    change: "changed",
    fields: [{ field: "as_of", old: null, new: "2031" }],
  };
  const html = renderToStaticMarkup(
    <HistoryCard changes={[imported, { ...imported, id: "killed-wire" }, corrected]} />,
  );
  const text = html.replace(/<[^>]+>/gu, " ");
  expect(text).toContain("Added:  2 claims".replace("  ", " "));
  expect(text).toContain("claim killed-courier changed: as of from nothing to 2031");
  expect(text.indexOf("Maud")).toBeLessThan(text.indexOf("First version."));
});

test("without a history there is no card", () => {
  expect(renderToStaticMarkup(<HistoryCard changes={[]} />)).toBe("");
});
