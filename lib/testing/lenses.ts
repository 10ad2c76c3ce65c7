import fc from "fast-check";

import { type Lens, lensOf } from "../lens.ts";

/** Any lens on a dossier of these camps, as `readLens` gives it. */
export function anyLens(camps: readonly string[]): fc.Arbitrary<Lens> {
  const part = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const given = fc.record({
    tolerance: part(fc.constantFrom("0", "3", "2.5", "5%", "0.5%", "100%")),
    approximation: part(fc.constantFrom("0", "0.2", "1")),
    origins: part(fc.constant("only" as const)),
    camps: part(fc.subarray([...camps], { minLength: 1 })),
    publishedBy: part(fc.constantFrom("2019-12-31", "2020-02-29", "2023-09-30")),
  });
  return fc
    .tuple(fc.constantFrom("own" as const, "all" as const), given)
    .map(([voice, asked]) =>
      lensOf({ voice, ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) }),
    );
}
