import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const text = readFileSync(join(root, "docs", "security.md"), "utf8");
const rows = [...text.matchAll(/^\| (\d+) +\| (.+?) +\| (.+?) +\|$/gmu)].map(([, item = "", met = "", shown = ""]) => ({
  item: Number(item),
  met,
  shown,
}));

test("security: each item has its row, and each row a test or a reason", () => {
  expect(rows.map(({ item }) => item)).toEqual(Array.from({ length: 49 }, (_, place) => place + 1));
  for (const { item, shown } of rows) expect(shown, `item ${item}`).toMatch(/^`|^Not shown/u);
});

test("security: the tests that the table names are there, by file and title", () => {
  const named = rows.flatMap(({ item, shown }) =>
    [...shown.matchAll(/`([^`]+)`: “([^”]+)”/gu)].map(([, file = "", title = ""]) => ({ item, file, title })),
  );
  expect(named.length).toBeGreaterThan(60);
  for (const { item, file, title } of named)
    expect(readFileSync(join(root, file), "utf8"), `item ${item}: ${file}`).toContain(title);
});
