import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { streamZip } from "./stream-zip.ts";
import { isZip, readZip, writeZip } from "./zip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const kindOf = (zip: Uint8Array) => {
  const read = readZip(zip);
  return read.ok ? "ok" : read.fault.kind;
};

/** A zip of one file whose fields are changed at their offsets in the directory's entry. */
function tampered(change: (view: DataView, entry: number) => void): Uint8Array {
  const zip = writeZip(new Map([["name.txt", bytes("a".repeat(5000))]]));
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  change(view, view.getUint32(zip.length - 22 + 16, true));
  return zip;
}

describe("readZip", () => {
  test("gives back what writeZip was given, and the same bytes each time", () => {
    const name = fc.stringMatching(/^[a-z]{1,6}(\/[a-z]{1,6})?\.csv$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.uint8Array())), (entries) => {
        const files = new Map(entries);
        const zip = writeZip(files);
        expect(zip).toEqual(writeZip(files));
        const read = readZip(zip);
        expect(read.ok && new Map([...read.value].map(([path, content]) => [path, [...content]]))).toEqual(
          new Map([...files].map(([path, content]) => [path, [...content]])),
        );
      }),
    );
  });

  test("gives back what was packed in pieces while it was read, and the same bytes each time", async () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 });
    const name = fc.stringMatching(/^[a-z]{1,6}\.csv$/);
    const entries = fc.uniqueArray(fc.tuple(name, pieces), { selector: ([path]) => path });
    await fc.assert(
      fc.asyncProperty(entries, async (files) => {
        const packed = () => buffer(streamZip(files.map(([path, parts]) => [path, Readable.from(parts)] as const)));
        const zip = await packed();
        expect(zip.equals(await packed())).toBe(true);
        const read = readZip(zip);
        expect(read.ok && [...read.value].map(([path, content]) => [path, Buffer.from(content)])).toEqual(
          files.map(([path, parts]) => [path, Buffer.concat(parts)]),
        );
      }),
    );
  });

  test.each([["../up.csv"], ["a/../../up.csv"], ["/etc/passwd"], ["C:/x"], ["a\\b"], ["a//b"], ["./a"]])(
    "refuses the name %s",
    (name) => {
      expect(kindOf(writeZip(new Map([[name, bytes("x")]])))).toBe("zip-unsafe-name");
    },
  );

  test("refuses names that one file system would take for one", () => {
    expect(
      kindOf(
        writeZip(
          new Map([
            ["Claims.csv", bytes("x")],
            ["claims.CSV", bytes("y")],
          ]),
        ),
      ),
    ).toBe("zip-repeated-name");
    expect(
      kindOf(
        writeZip(
          new Map([
            ["é", bytes("x")],
            ["e\u0301", bytes("y")],
          ]),
        ),
      ),
    ).toBe("zip-repeated-name");
  });

  test("refuses a link, a password, another packing", () => {
    expect(
      kindOf(
        tampered((view, at) => {
          view.setUint16(at + 4, (3 << 8) | 20, true);
          view.setUint32(at + 38, 0o120777 * 65536, true);
        }),
      ),
    ).toBe("zip-link");
    expect(kindOf(tampered((view, at) => view.setUint16(at + 8, 1, true)))).toBe("zip-encrypted");
    expect(kindOf(tampered((view, at) => view.setUint16(at + 10, 14, true)))).toBe("zip-method");
  });

  test("refuses what is damaged or cut, wherever", () => {
    expect(kindOf(tampered((view, at) => view.setUint32(at + 16, 1, true)))).toBe("zip-broken");
    expect(kindOf(tampered((view, at) => view.setUint32(at + 42, 0xffffff, true)))).toBe("zip-broken");
    const whole = writeZip(new Map([["a.csv", bytes("a,b\n".repeat(50))]]));
    for (let length = 0; length < whole.length; length += 1)
      expect(kindOf(whole.subarray(0, length))).toBe("zip-broken");
  });

  test("refuses a bomb that owns up, and one that does not", () => {
    const honest = writeZip(new Map([["bomb.csv", new Uint8Array(20_000_000)]]));
    expect(honest.length).toBeLessThan(50_000);
    expect(kindOf(honest)).toBe("zip-too-large");
    const view = new DataView(honest.buffer, honest.byteOffset, honest.byteLength);
    view.setUint32(view.getUint32(honest.length - 22 + 16, true) + 24, 1000, true);
    expect(kindOf(honest)).toBe("zip-broken");
  });

  test("counts what overlapping entries unpack to again and again", () => {
    const packed = deflateRawSync(new Uint8Array(1_000_000));
    const zip = writeZip(new Map(Array.from({ length: 30 }, (_, index) => [`f${index}`, new Uint8Array(1_000_000)])));
    expect(zip.length).toBeLessThan(packed.length * 32 + 5000);
    expect(kindOf(zip)).toBe("zip-too-large");
  });

  test("unpacks only what is wanted, and counts only that", () => {
    const zip = writeZip(
      new Map([
        ["bomb", new Uint8Array(20_000_000)],
        ["a.xml", bytes("<a/>")],
      ]),
    );
    const part = (most: number) => readZip(zip, { wanted: (name) => name.endsWith(".xml"), most });
    expect(part(4)).toEqual({ ok: true, value: new Map([["a.xml", Buffer.from("<a/>")]]) });
    expect(part(3)).toMatchObject({ ok: false, fault: { kind: "zip-too-large" } });
  });

  test("refuses a directory of very many files before it reads them", () => {
    const zip = tampered(() => undefined);
    new DataView(zip.buffer, zip.byteOffset, zip.byteLength).setUint16(zip.length - 22 + 10, 60_000, true);
    expect(kindOf(zip)).toBe("zip-too-many");
  });

  test("never throws, whatever the bytes", () => {
    const whole = writeZip(new Map([["a.csv", bytes("a,b\n".repeat(50))]]));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }), (changes) => {
        const zip = whole.slice();
        for (const [at, byte] of changes) zip[at] = byte;
        expect(typeof kindOf(zip)).toBe("string");
      }),
      { numRuns: 500 },
    );
  });
});

test("isZip tells a zip, an empty one too, from text", () => {
  expect([
    isZip(writeZip(new Map([["a", bytes("x")]]))),
    isZip(writeZip(new Map())),
    isZip(bytes("PK-text")),
    isZip(bytes("")),
  ]).toEqual([true, true, false, false]);
});
