import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { PLAIN_LENS } from "#lib/lens.ts";

import { ChangeList, type DossierChange } from "./change-list.tsx";

const change: DossierChange = {
  revision: 2,
  at: new Date("2026-11-22T10:00:00Z"),
  actor: "Maud",
  reviewer: "Ben",
  reason: "Recount.",
  counts: [
    { kind: "claim", added: 3, changed: 1 },
    { kind: "passage", added: 4, changed: 0 },
  ],
};

test("tells when, by whom, why, and how much of what", () => {
  const text = renderToStaticMarkup(<ChangeList changes={[change]} dossier="port" />).replace(/<[^>]+>/gu, "");
  expect(text).toContain("2026-11-22, Maud, accepted by Ben: Recount. revision 2");
  expect(text).toContain("Added 3 claims; changed 1 claim.");
});

test("says so when only the dossier's own words changed, and leads to all of it", () => {
  const html = renderToStaticMarkup(<ChangeList changes={[{ ...change, counts: [] }]} dossier="port" />);
  expect(html).toContain("Changed details");
  expect(html).toContain('href="/d/port/changes/2"');
  const lens = { ...PLAIN_LENS, camps: ["North, and its isles"] };
  const through = renderToStaticMarkup(<ChangeList changes={[change]} dossier="port" lens={lens} />);
  expect(through).toContain('href="/d/port/changes/2?camp=North,+and+its+isles"');
});
