import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { MarkupIsland } from "./markup-island.tsx";
import { keepMarkup } from "./markup-store.ts";

let underWay: object | undefined;
const written = (id: string) => renderToStaticMarkup(<MarkupIsland className="x" id={id} />);
/** More than is kept altogether. */
const flood = () => {
  for (let index = 0; index < 40; index += 1) keepMarkup(`flood-${index}`, () => `${index}`.padEnd(1_000_000));
};

beforeEach(() => {
  vi.stubGlobal("parallaxMarkup", undefined);
  vi.stubGlobal("parallaxDrawing", { draw: () => "", isAskedAgain: () => false, underWay: () => underWay });
});
afterEach(() => vi.unstubAllGlobals());

test("a page has its markup until it is made, however much comes in between", () => {
  const page = {};
  underWay = page;
  keepMarkup("matrix", () => "<b>1</b>");
  underWay = {};
  flood();
  underWay = page;
  expect(written("matrix")).toContain("<b>1</b>");
});

test("markup larger than all that is kept is drawn all the same", () => {
  underWay = {};
  keepMarkup("large", () => "x".repeat(40_000_000));
  expect(written("large").length).toBeGreaterThan(40_000_000);
});

test("what other pages had is let go, and a page that asks for what it has not kept fails", () => {
  underWay = {};
  keepMarkup("old", () => "<b>old</b>");
  flood();
  underWay = {};
  expect(() => written("old")).toThrow("No markup is kept under old.");
  expect(keepMarkup("old", () => "<b>new</b>")).toBe("<b>new</b>");
  expect(keepMarkup("old", () => "<b>newer</b>")).toBe("<b>new</b>");
});
