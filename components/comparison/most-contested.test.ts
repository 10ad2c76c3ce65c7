import { describe, expect, it } from "vitest";

import { openPackage } from "#lib/formats/data-package/open-package.ts";
import { readPackage } from "#lib/formats/data-package/read-package.ts";
import { compareView, sheetOf } from "#lib/sheet.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { mostContested } from "./most-contested.ts";

describe("mostContested", () => {
  it.each(["port-lisse", "south-caucasus"])("orders a sheet of %s as the view that sorts by it does", async (name) => {
    const files = openPackage(new URL(`../../data/${name}`, import.meta.url).pathname);
    const dossier = files.ok ? await readPackage(files.value) : files;
    if (!dossier.ok) throw new Error(dossier.fault.message);
    const comparisons = compareView(dossier.value, WHOLE_VIEW);
    const sorted = sheetOf(dossier.value, { ...WHOLE_VIEW, sort: "contested" }, comparisons);
    const ids = mostContested(sheetOf(dossier.value, WHOLE_VIEW, comparisons), 20).map(({ id }) => id);
    expect(ids).toEqual(sorted.questions.slice(0, 20).map(({ id }) => id));
  });
});
