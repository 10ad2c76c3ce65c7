import { expect, test } from "vitest";

import { NO_TYPED_FACTS, readFacts, typedFacts } from "./facts.ts";

const typed = { ...NO_TYPED_FACTS, title: " Six  boats\nlost ", outlet: "courier" };

test("what is left empty is unknown, and what is typed is put on one line", () => {
  const read = readFacts({ ...typed, language: "en-gb", published: "2031-05-12", note: " two\n\nlines " });
  expect(read).toEqual({
    ok: true,
    value: {
      title: "Six boats lost",
      outlet: "courier",
      author: null,
      published: "2031-05-12",
      language: "en-GB",
      url: null,
      origin: null,
      note: "two\n\nlines",
      isShown: false,
    },
  });
  if (read.ok) expect(readFacts(typedFacts(read.value))).toEqual(read);
});

test.each([
  [{ title: " " }, "title"],
  [{ outlet: "" }, "outlet"],
  [{ published: "12 May" }, "published"],
  [{ published: "2031-02-30" }, "published"],
  [{ language: "English (UK)" }, "language"],
  [{ url: "javascript:alert(1)" }, "url"],
  [{ url: "example.org" }, "url"],
  [{ author: "x".repeat(3000) }, "author"],
])("%o is said to be wrong, field by field", (given, field) => {
  const read = readFacts({ ...typed, ...given });
  expect(read).toMatchObject({ ok: false, fault: { kind: "bad-facts" } });
  if (!read.ok) expect(Object.keys(read.fault.fields)).toEqual([field]);
});

test.each([
  ["12 May 2031", "2031-05-12"],
  ["May 2031", "2031-05"],
  ["2031~", "2031~"],
])("%s is understood as the day that it came out", (published, value) => {
  expect(readFacts({ ...typed, published })).toMatchObject({ ok: true, value: { published: value } });
});

test("all that is wrong is told at once", () => {
  const read = readFacts({ ...NO_TYPED_FACTS, url: "x" });
  if (!read.ok) expect(Object.keys(read.fault.fields)).toEqual(["title", "outlet", "url"]);
  expect(read.ok).toBe(false);
});
