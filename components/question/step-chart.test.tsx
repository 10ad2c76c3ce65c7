import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import type { Claim } from "#lib/claim.ts";
import { sheetOf } from "#lib/sheet.ts";
import { compareOne } from "#lib/testing/compare.ts";
import { aDocument, aDossier } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { StepChart } from "./step-chart.tsx";

/** What the chart says of these claims, without its drawing's marks. */
function told(claims: readonly Partial<Claim>[], origin: string | null = null): string {
  const documents = ["a", "b", "c"].map((id) => aDocument({ id, title: id, origin: id === "c" ? origin : null }));
  const comparison = compareOne({}, claims, { documents });
  const { questions, documents: columns } = sheetOf(aDossier({ documents }), WHOLE_VIEW, [comparison]);
  const [row] = questions;
  if (row === undefined) throw new Error("There is no row.");
  return renderToStaticMarkup(<StepChart comparison={comparison} documents={columns} row={row} />);
}

const early = { document: "a", value: "41", asOf: "2031-05-14" };

test("another answer for a later time is an update, and no contradiction", () => {
  const html = told([early, { document: "b", value: "56", asOf: "2031-05-16" }]);
  expect(html).toContain("⇢ update by another source");
  expect(html).not.toContain("≠ contradiction");
});

test("a document that changes its own answer updates it", () => {
  expect(told([early, { document: "a", value: "56", asOf: "2031-05-16" }])).toContain("⇢ its own update");
});

test("answers for one time that cannot both be true are a contradiction", () => {
  const html = told([
    early,
    { document: "b", value: "56", asOf: "2031-05" },
    { document: "c", value: "9", asOf: "2031-06" },
  ]);
  expect(html).toContain("≠ contradiction</span> Courier (b)");
  expect(html.match(/⇢ update by another source/gu)).toHaveLength(2);
});

test("a copy takes no part, and where nothing is updated nothing is drawn", () => {
  expect(told([early, { document: "c", value: "56", asOf: "2031-05-16" }], "a")).toBe("");
  expect(told([early, { document: "b", value: "41", asOf: "2031-05-16" }])).toBe("");
  expect(told([early, { document: "b", value: "56" }])).toBe("");
});
