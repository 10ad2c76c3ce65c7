import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { type Lens, PLAIN_LENS } from "#lib/lens.ts";

import { VersionList } from "./version-list.tsx";
import { type VersionView, versionChange } from "./version-view.ts";

const LENS: Lens = { ...PLAIN_LENS, tolerance: "5%" };

const first: VersionView = {
  revision: 1,
  at: new Date("2026-11-22T10:00:00Z"),
  actor: "Anna",
  reviewer: null,
  reason: null,
  retracted: false,
  fields: [
    { name: "title", text: "The trial of two" },
    { name: "place", text: null },
  ],
};
const second = {
  ...first,
  revision: 2,
  actor: "Ben",
  reviewer: "Cleo",
  reason: "The court’s own name.",
  fields: [
    { name: "title", text: "The trial of three" },
    { name: "place", text: null },
  ],
};
const gone = { ...second, revision: 3, retracted: true };

test("a version says what became of the one before", () => {
  expect(versionChange(undefined, first)).toMatchObject({ word: "added", fields: [{ name: "title", old: null }] });
  expect(versionChange(first, second)).toEqual({
    word: "changed",
    fields: [{ name: "title", old: "The trial of two", new: "The trial of three" }],
  });
  expect(versionChange(second, gone)).toEqual({ word: "withdrawn", fields: [] });
  expect(versionChange(gone, { ...first, revision: 4 })).toMatchObject({ word: "brought back", fields: [{}] });
});

test("versions stand side by side with the words that changed marked, and who accepted them", () => {
  const html = renderToStaticMarkup(
    <VersionList dossier="port" lens={LENS} restore={null} versions={[second, first]} />,
  );
  expect(html).toMatch(/<del[^>]*>two<\/del>/u);
  expect(html).toMatch(/<ins[^>]*>three<\/ins>/u);
  expect(html).toContain("Changed by Ben, accepted by Cleo");
  expect(html).not.toContain("<form");
  expect(html).toContain('href="/d/port/changes/2?tolerance=5%25"');
});

test("every version but the present one can be brought back, and a withdrawal cannot", () => {
  const restore = { kind: "event", id: "trial", seen: 3, typed: { revision: "1", reason: "As at first." } };
  const html = renderToStaticMarkup(
    <VersionList dossier="port" lens={PLAIN_LENS} restore={restore} versions={[gone, second, first]} />,
  );
  expect(html.match(/Bring back the version of revision \d/gu)).toEqual([
    "Bring back the version of revision 2",
    "Bring back the version of revision 1",
  ]);
  expect(html).toContain('value="As at first."');
  expect(html).toContain('action="/edit/d/port/restore"');
});
