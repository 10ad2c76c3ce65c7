import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import type { IgnoredPart } from "#lib/ignored-part.ts";

import { IgnoredParts } from "./ignored-parts.tsx";

const told = (ignored: readonly IgnoredPart[]) =>
  renderToStaticMarkup(<IgnoredParts ignored={ignored} />).replace(/<[^>]+>/gu, "");
const part = (value: string, known: readonly string[] = [], parameter = "words") => ({ parameter, value, known });

test("says why, or what there would be", () => {
  expect(told([{ ...part("b", ["a"]), why: "Only the first is read." }])).toBe(
    "Ignored: words=b. Only the first is read.",
  );
  expect(told([part("b", ["a", "c"], "document")])).toBe("Ignored: document=b. Known: a, c.");
  expect(told([part("red", [], "colour")])).toBe("Ignored: colour=red. Nothing of this name is read here.");
});

test("names characters that nobody sees, and shows the beginning of what is long", () => {
  expect(told([part("a\0\u202e\ud800b")])).toContain("words=aU+0000U+202E\ufffdb.");
  expect(told([part("😀".repeat(500))])).toContain(`words=${"😀".repeat(80)}….`);
});

test("counts what there is no room for", () => {
  const many = Array.from({ length: 30 }, (_, place) => part("x", [], `p${place}`));
  expect(told(many)).toMatch(/p11=x\..*Ignored: 18 more parts of this address\.$/u);
});
