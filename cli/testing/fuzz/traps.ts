import fc from "fast-check";

/** What programs have stumbled over: in letters, digits, spaces, signs, and in words that mean something to a machine. */
const TRAPS = [
  ...["\0", "\u0001", "\t", "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f"],
  ...["\ud800", "\udc00", "\udfff\ud800", "\ufffd", "\uffff", "\u{10ffff}", "🧿", "👨‍👩‍👧"],
  ...["\u202e", "\u202d", "\u2066", "\u2069", "\u200e", "\u200f", "\u061c"],
  ...["\u0301".repeat(60), "e\u0301", "é", "\u0300\u0316", "ﬁ", "ß", "İ", "ı", "K", "ſ", "ǆ", "ё", "ա", "ə", "م", "ي"],
  ...["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u00a0", "\u2009", "\u202f", "\u3000", " "],
  ...["٣", "۶", "߃", "𝟗", "½", "²", "Ⅷ", "１２", "〇", "三", "−", "–", "—", "‒", "⁄", "٫", "٬"],
  ...["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "]]>", "</textarea>", "<!--", "javascript:x"],
  ...["&lt;", "&#0;", "&#x110000;", "&amp;amp;", "%00", "%", "%ff", "%2e%2e", "../", "..\\", "//", "?", "#", "&", "="],
  ...['"', "'", "`", "“", "”", "„", "«", "\\", "\\u0000", "#{7*7}", "{{7*7}}", "';--", "$1", "%s", "\\N", "_", "*"],
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "then", "null", "undefined", "true"],
  ...["NaN", "Infinity", "-0", "+0", "00", "1e999", "1e-999", "-", "--1", "0x10", "9007199254740993", "4294967296"],
  ...["-9223372036854775809", "9".repeat(400), "0.".padEnd(400, "0"), "1,000", "1.000,5", "12:60", "24:00"],
  ...[
    "=1+1",
    "+1",
    "@SUM(A1)",
    "-2+3",
    "0000-00-00",
    "-0044",
    "10000",
    "Y17E7",
    "2023-02-29",
    "2024-13",
    "99999-01-01",
  ],
  ...["(".repeat(200), "[".repeat(200), " ".repeat(500), "a".repeat(3000), "1".repeat(3000), "-".repeat(999)],
  ...["aA".repeat(500), ",".repeat(500), "..".repeat(300), "/".repeat(300), "\n".repeat(500), '"'.repeat(333)],
] as const;

/** One trap, a few, or letters of any kind, halves of pairs among them. */
export const wild: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TRAPS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.integer({ max: 0xffff }).map((code) => String.fromCharCode(code)) }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...TRAPS), fc.nat(12)).map(([trap, times]) => trap.slice(0, 300).repeat(times)),
  },
);

/** Where, of a thousand, a change begins, how far it goes, what becomes of that stretch, and what is put there. */
const edit = fc.record({
  at: fc.nat(1000),
  length: fc.oneof(fc.nat(4), fc.nat(300)),
  deed: fc.constantFrom("insert", "replace", "delete", "repeat", "cut", "move"),
  put: wild,
});
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

/** Valid inputs, changed in up to six places. */
export function mutated(valid: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...valid), fc.array(edit, { maxLength: 6 }))
    .map(([text, edits]) => edits.reduce(changed, text));
}

function changed(text: string, { at, length, deed, put }: Edit): string {
  const start = Math.floor((text.length * at) / 1000);
  const [head, part, tail] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  switch (deed) {
    case "insert":
      return head + put + part + tail;
    case "replace":
      return head + put + tail;
    case "delete":
      return head + tail;
    case "repeat":
      return head + part.repeat(3) + tail;
    case "cut":
      return head + part;
    case "move":
      return part + head + tail;
  }
}

/** Text for a parser: valid inputs changed, pieces of its grammar in any order, and noise. */
export function texts(valid: readonly string[], pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: wild });
  return fc.oneof(
    { weight: 4, arbitrary: mutated(valid) },
    { weight: 3, arbitrary: fc.array(piece, { maxLength: 12 }).map((parts) => parts.join("")) },
    { weight: 1, arbitrary: fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(" ")) },
    { weight: 1, arbitrary: fc.array(wild, { maxLength: 4 }).map((parts) => parts.join("")) },
  );
}

/** Files, changed in up to eight places; every byte of what is put there is likely. */
export function mutatedBytes(valid: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const place = fc.record({
    at: fc.nat(100_000),
    length: fc.oneof(fc.nat(4), fc.nat(200)),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc.constantFrom([0], [0xff, 0xff], [0xff, 0xff, 0xff, 0xff]),
      wild.map((text) => Buffer.from(text)),
    ),
    overwrite: fc.boolean(),
  });
  return fc.tuple(fc.constantFrom(...valid), fc.array(place, { maxLength: 8 })).map(([file, places]) =>
    places.reduce<Uint8Array>((bytes, { at, length, put, overwrite }) => {
      const start = Math.floor((bytes.length * at) / 100_000);
      const next = start + (overwrite ? put.length : length);
      return Buffer.concat([bytes.subarray(0, start), Uint8Array.from(put), bytes.subarray(next)]);
    }, file),
  );
}

/** The parameters of an address: those that it takes with what they take, repeated and joined, others, and noise. */
export function addresses(takes: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<URLSearchParams> {
  const names = Object.keys(takes);
  const pair = fc.constantFrom(...names).chain((name) => {
    const known = fc.constantFrom("", ...(takes[name] ?? []));
    const value = fc.oneof(
      { weight: 4, arbitrary: known },
      { weight: 2, arbitrary: fc.array(fc.oneof(known, wild), { maxLength: 5 }).map((list) => list.join(",")) },
      { weight: 1, arbitrary: mutated([name, ...(takes[name] ?? [])]) },
      { weight: 1, arbitrary: wild },
    );
    return fc.tuple(fc.oneof({ weight: 8, arbitrary: fc.constant(name) }, { weight: 1, arbitrary: wild }), value);
  });
  return fc
    .array(pair, { maxLength: 9 })
    .map((pairs) => new URLSearchParams(pairs.map(([name, value]) => [name, value])));
}

/** JSON of any shape, deep, wide and odd. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  wild,
  fc.nat(4000).map((depth) => JSON.parse(`${"[".repeat(depth)}1${"]".repeat(depth)}`)),
  fc.constantFrom(null, -1, 1e308, 2 ** 53, 0.1, true, [], {}, "", [[]], { __proto__: null }),
);
