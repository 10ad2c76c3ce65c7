import { expect, it } from "vitest";

import { drawPicture } from "./draw-picture.ts";

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><text x="9" y="99" font-size="40">Words</text></svg>`;

it("draws each picture it is given, also after one that cannot be drawn", async () => {
  const [first, bad, second] = await Promise.allSettled([drawPicture(svg), drawPicture("<svg"), drawPicture(svg)]);
  expect(bad.status).toBe("rejected");
  for (const one of [first, second]) {
    const png = Buffer.from(one.status === "fulfilled" ? one.value : []);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});
