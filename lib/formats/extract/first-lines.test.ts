import fc from "fast-check";
import { expect, it, test } from "vitest";

import { readDate } from "#lib/value/date.ts";

import { readFirstLines } from "./first-lines.ts";
import { languageOf } from "./language.ts";

const BODY =
  "The ferry burned on the evening of 3 May 2031, and nobody who was on the quay could say why it had. ".repeat(2);

test.each([
  [`Fire on a ferry\n\n${BODY}`, { title: "Fire on a ferry", published: null, author: null }],
  [`Fire on a ferry\n${BODY}`, { title: "Fire on a ferry" }],
  [
    `Wednesday, May 4, 2031 - 10:00 pm\nHome\n\nFire on a ferry\n\nBy Ann Lee\n\n${BODY}`,
    { title: "Fire on a ferry", author: "Ann Lee", published: "2031-05-04" },
  ],
  [
    `Published: 4 May 2031\nby the harbour it burned\n${BODY}`,
    { published: "2031-05-04", author: null, title: "by the harbour it burned" },
  ],
  [`The ferry\nburned all night\nand sank\n${BODY}`, { title: null }],
  [`It burned.\n\n${BODY}`, { title: null }],
  [BODY, { title: null, author: null, published: null }],
  ["", { title: null, author: null, published: null }],
])("%j", (text, facts) => {
  expect(readFirstLines(text)).toMatchObject(facts);
});

it("gives a day that can be read, or none, whatever the lines are", () => {
  const words = fc.constantFrom(
    "By",
    "May",
    "4",
    "2031",
    "31",
    "February",
    "\n",
    "\n\n",
    "Published:",
    "10:00",
    "…",
    "Ann",
  );
  fc.assert(
    fc.property(fc.array(words), (text) => {
      const { published, title } = readFirstLines(text.join(" "));
      expect(published === null || readDate(published).ok).toBe(true);
      expect(title === null || text.join(" ").includes(title)).toBe(true);
    }),
  );
});

test.each([
  ["en", BODY],
  ["fa", "کشتی در شب سوخت و هیچ کس در بندر نمی‌دانست که چرا چنین شد."],
  ["az", "Bərə gecə yandı və limanda heç kim bunun niyə baş verdiyini bilmirdi, amma hamı oraya qaçdı."],
  ["ru", "Паром сгорел ночью, и никто на причале не мог сказать, почему это произошло."],
  [null, "613 613 613"],
])("is written in %s", (language, text) => {
  expect(languageOf(text)).toBe(language);
});
