import fc from "fast-check";
import { expect, test } from "vitest";

import { isSlugForm, proposeId, slugOf } from "./slug.ts";

test.each([
  ["The mayor’s count: 14 dead", "the-mayors-count-14-dead"],
  ["Şəhər Qəzeti", "seher-qezeti"],
  ["  Łódź — 1st  ", "lodz-1st"],
  ["Վերջին լուրեր", ""],
])("%s gives %s", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test("a document is named after its outlet and title, or date, and never as another", () => {
  const given = { outlet: "courier", title: "Six boats lost in the long harbour fire", published: "2031-05-12" };
  expect(proposeId(given, new Set())).toBe("courier-six-boats-lost-in-the");
  expect(proposeId({ ...given, title: "روزنامه" }, new Set())).toBe("courier-2031-05-12");
  expect(proposeId({ outlet: "", title: "", published: "" }, new Set(["document"]))).toBe("document-2");
  expect(proposeId({ outlet: "", title: "New", published: "" }, new Set())).toBe("new-2");
});

test("whatever the text, what is proposed can be an id", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (title, published) => {
      const slug = slugOf(title);
      expect(slug === "" || /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(slug)).toBe(true);
      expect(isSlugForm(proposeId({ outlet: "a", title, published }, new Set()))).toBe(true);
    }),
  );
});
