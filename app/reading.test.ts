import { expect, test } from "vitest";

import { seenIn } from "./reading.ts";

test.each([
  ["", null],
  ["other=1/2; xparallax-wrote=9/9", null],
  ["parallax-wrote=16/B374D848", "16/B374D848"],
  ["a=b; parallax-told=9/FF; parallax-wrote=10/0; c=d", "10/0"],
  ["parallax-told=2/0;parallax-wrote=1/FFFFFFFF", "2/0"],
  ["parallax-wrote=1/2/3; parallax-told=-1/0; parallax-wrote=; parallax-told=123456789/0", null],
])("the cookies %j say up to where somebody has seen", (cookies, seen) => {
  expect(seenIn(cookies)).toBe(seen);
});
