import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";

import { extractDocument, MOST_FILE_BYTES } from "./extract-document.ts";
import { somePdf } from "./testing/files.ts";

const project = process.cwd();

/** Deflated in as little time as may be. */
const deflated = (bytes: number, repeated: string) => deflateSync(Buffer.alloc(bytes, repeated), { level: 1 });

describe("extractDocument", () => {
  it("reads apart what a file says", async () => {
    const pdf = somePdf({ pages: [["Eleven people"]] });
    expect(await extractDocument(pdf, { project })).toMatchObject({ ok: true, value: { text: "Eleven people" } });
    expect(pdf.length).toBeGreaterThan(0);
  });

  it("reads a plain text at once, however long others take", async () => {
    const asked = new AbortController();
    const slow = { dictionary: "/Filter /FlateDecode", bytes: deflated(100_000_000, "0 0 m ") };
    const read = extractDocument(somePdf({ pages: [["x"]], content: slow }), { project, signal: asked.signal });
    expect(await extractDocument(new TextEncoder().encode("Six boats"), { project })).toMatchObject({ ok: true });
    asked.abort();
    expect(await read).toMatchObject({ fault: { kind: "stopped" } });
  });

  it("refuses a file of 50 MB before it is looked at", async () => {
    const fault = { kind: "file-too-large", message: expect.stringMatching(/^The file has more than 32 MB\. /) };
    expect(await extractDocument(new Uint8Array(50 * 1024 * 1024), { project })).toEqual({ ok: false, fault });
    expect(await extractDocument(new Uint8Array(MOST_FILE_BYTES), { project })).toMatchObject({
      fault: { kind: "null-byte" },
    });
  });

  it("gives up a PDF that unpacks to ever more", async () => {
    const content = { dictionary: "/Filter /FlateDecode", bytes: deflated(600_000_000, "(a) ") };
    expect(await extractDocument(somePdf({ pages: [["x"]], content }), { project })).toMatchObject({
      ok: false,
      fault: { kind: "too-much-memory" },
    });
  });

  it("stops when it is told to, before and in the middle, and reads the next file", async () => {
    const slow = { dictionary: "/Filter /FlateDecode", bytes: deflated(100_000_000, "0 0 m ") };
    const asked = new AbortController();
    const read = extractDocument(somePdf({ pages: [["x"]], content: slow }), { project, signal: asked.signal });
    const never = extractDocument(somePdf({ pages: [["never"]] }), { project, signal: asked.signal });
    setTimeout(() => asked.abort(), 500);
    expect(await Promise.all([read, never])).toMatchObject([
      { fault: { kind: "stopped" } },
      { fault: { kind: "stopped" } },
    ]);
    expect(await extractDocument(somePdf({ pages: [["next"]] }), { project })).toMatchObject({ ok: true });
  });
});
