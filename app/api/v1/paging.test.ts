import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";

import { pageAfter, pageParameters, readQuery } from "./paging.ts";

const schema = z.object(pageParameters);

function asked(address: string) {
  const request = new Request(`http://parallax.example${address}`);
  return { request, query: readQuery(request, schema) };
}

/** All pages from an address on, as a program follows them. */
function follow(address: string | null, items: readonly string[]): readonly (readonly string[])[] {
  if (address === null) return [];
  const { request, query } = asked(address);
  if (!query.ok) throw new Error(query.fault.message);
  const page = pageAfter(request, items, { ...query.value, keyOf: (item) => item });
  return [page.items, ...follow(page.next, items)];
}

test("pages follow one another, and hold everything once", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), fc.integer({ min: 1, max: 9 }), (items, limit) => {
      const pages = follow(`/list?limit=${limit}&document=a`, items);
      expect(pages.flat()).toEqual(items.toSorted((a, b) => (a < b ? -1 : 1)));
      expect(pages.slice(0, -1).every(({ length }) => length === limit)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test("what is withdrawn between two pages moves nothing", () => {
  const { request, query } = asked("/list?limit=2");
  if (!query.ok) throw new Error(query.fault.message);
  const { next } = pageAfter(request, ["a", "b", "c", "d"], { ...query.value, keyOf: (item) => item });
  expect(follow(next, ["a", "c", "d"])).toEqual([["c", "d"]]);
});

test("what cannot be read is refused, with its name", () => {
  for (const limit of ["0", "201", "-1", "1.5", "٣", "many", "9".repeat(1000)]) {
    const { query } = asked(`/list?limit=${encodeURIComponent(limit)}`);
    expect(query).toMatchObject({ ok: false, fault: { message: expect.stringMatching(/^limit: /u) } });
  }
  expect(asked("/list?cursor=a%20b").query).toMatchObject({ ok: false });
  expect(asked(`/list?cursor=${"a".repeat(501)}`).query).toMatchObject({ ok: false });
});
