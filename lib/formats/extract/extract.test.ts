import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { writeZip } from "#lib/formats/zip.ts";

import { extract } from "./extract.ts";
import { MOST_CHARACTERS } from "./extracted.ts";
import { docxParagraph, someDocx, somePdf } from "./testing/files.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function kindOf(file: Uint8Array): Promise<string> {
  const read = await extract(file);
  return read.ok ? read.value.format : read.fault.kind;
}

describe("a plain text", () => {
  it("is kept as it is, normalised", async () => {
    expect(await extract(bytes("\ufeffA\r\n  63 e\u0301 <b>\n"))).toEqual({
      ok: true,
      value: {
        format: "text",
        text: "A\n  63 é <b>\n",
        title: null,
        author: null,
        outlet: null,
        published: null,
        language: null,
        notes: [],
      },
    });
  });

  it("may be UTF-16 with its mark, either way round", async () => {
    const little = Buffer.from("\ufeffԵրևան 63 🧿", "utf16le");
    const big = Buffer.from(little).swap16();
    for (const wide of [little, big])
      expect(await extract(wide)).toMatchObject({ ok: true, value: { text: "Երևան 63 🧿" } });
    expect(await kindOf(little.subarray(0, little.length - 1))).toBe("not-utf-16");
  });

  it.each([
    ["Latin-1", Buffer.from("caf\xe9", "latin1"), "not-utf-8"],
    ["bytes of nothing known", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]), "null-byte"],
    ["nothing", bytes(""), "no-text"],
    ["no words", bytes(" \n* * *\n"), "no-text"],
    ["RTF", bytes("{\\rtf1 hello}"), "rtf"],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "picture"],
    ["a document of old Word, or an encrypted DOCX", Buffer.from("d0cf11e0a1b11ae1", "hex"), "old-office"],
  ])("%s is refused", async (_, file, kind) => {
    expect(await kindOf(file)).toBe(kind);
  });

  it("has a million characters at most, whatever they weigh", async () => {
    expect(await kindOf(bytes("🧿a".repeat(MOST_CHARACTERS / 2)))).toBe("text");
    expect(await extract(bytes("a".repeat(MOST_CHARACTERS + 1)))).toEqual({
      ok: false,
      fault: {
        kind: "text-too-long",
        message: "The text has 1,000,001 characters. A document has at most 1,000,000: split it into its parts.",
      },
    });
  });
});

describe("a format", () => {
  it.each([
    ["  \n<!DOCTYPE html><p>x", "html"],
    ["<!-- saved --><p>x", "html"],
    ['<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body>x</body></html>', "html"],
    ["<meta charset='utf-8'><b>copied</b>", "html"],
    ["<p>x", "html"],
    ["<people> came", "text"],
    ["a < b", "text"],
    ["He wrote <p> there", "text"],
  ])("is told by content: %j", async (content, format) => {
    expect(await kindOf(bytes(content))).toBe(format);
  });

  it("never throws, whatever a file says that it is", async () => {
    const heads = fc.constantFrom("%PDF-1.7\n", "PK\x03\x04", "<html>", "<p hidden>", "\xff\xfe", "{\\rtf", "");
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 200 }), async (head, rest) => {
        expect(await kindOf(Buffer.concat([Buffer.from(head, "latin1"), rest]))).toMatch(/./);
      }),
    );
  });
});

describe("a PDF", () => {
  it("gives its lines as they were set, a blank line between pages, and what it says of itself", async () => {
    const pdf = somePdf({
      pages: [["Eleven people (or more) were", "killed at the port."], [], ["It was night."]],
      info: "/Title (The count) /Author (Maud Ellery) /CreationDate (D:20310514)",
      catalog: "/Lang (en-GB)",
    });
    expect(await extract(pdf)).toEqual({
      ok: true,
      value: {
        format: "pdf",
        text: "Eleven people (or more) were\nkilled at the port.\n\nIt was night.",
        title: "The count",
        author: "Maud Ellery",
        outlet: null,
        published: null,
        language: "en-GB",
        notes: ["No text is on page 2: look whether that is a scan or a picture."],
      },
    });
  });

  it("takes no file's name for a title", async () => {
    const pdf = somePdf({ pages: [["x"]], info: "/Title (Microsoft Word - final.doc)" });
    expect(await extract(pdf)).toMatchObject({ ok: true, value: { title: null } });
  });

  it.each([
    ["of scans", somePdf({ pages: [[], []] }), "pdf-no-text"],
    ["that is encrypted", somePdf({ pages: [["x"]], isEncrypted: true }), "pdf-encrypted"],
    ["that is cut", somePdf({ pages: [["x"]] }).subarray(0, 200), "pdf-broken"],
    ["of very many pages", somePdf({ pages: Array.from({ length: 1001 }, () => ["x"]) }), "pdf-too-many-pages"],
    [
      "of a very long text",
      somePdf({
        pages: [["x"], ["x"], ["x"], ["x"]],
        content: {
          dictionary: "/Filter /FlateDecode",
          bytes: deflateSync(`BT /F 1 Tf 1 TL 0 780 Td ${`(${"word ".repeat(180)}) Tj T* `.repeat(700)} ET`),
        },
      }),
      "text-too-long",
    ],
  ])("%s is refused", async (_, pdf, kind) => {
    expect(await kindOf(pdf)).toBe(kind);
  });
});

describe("a DOCX", () => {
  const core = `<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The &quot;count&quot;</dc:title><dc:creator>Maud Ellery</dc:creator><dc:language>en-gb</dc:language></cp:coreProperties>`;

  it("gives its paragraphs, rows and notes, and its properties", async () => {
    const row = `<w:tr><w:tc>${docxParagraph("No")}</w:tc><w:tc>${docxParagraph("63")}${docxParagraph("(blank)")}</w:tc></w:tr>`;
    const runs =
      "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='720'/></w:tabs></w:pPr><w:r><w:t>By</w:t><w:tab/><w:t>Maud</w:t><w:br/><w:t>Ellery &amp; co</w:t></w:r></w:p>";
    const docx = someDocx(`${docxParagraph("Eleven people.")}<w:p/>${runs}<w:tbl>${row}</w:tbl>`, {
      "docProps/core.xml": core,
      "word/footnotes.xml": `<w:footnotes>${docxParagraph("As of noon.")}</w:footnotes>`,
    });
    expect(await extract(docx)).toEqual({
      ok: true,
      value: {
        format: "docx",
        text: "Eleven people.\n\nBy\tMaud\nEllery & co\n\nNo\t63 (blank)\n\nAs of noon.",
        title: 'The "count"',
        author: "Maud Ellery",
        outlet: null,
        published: null,
        language: "en-GB",
        notes: [],
      },
    });
  });

  it("leaves out what was deleted or hidden, and says so; takes a text box once", async () => {
    const box = docxParagraph("In a box.");
    const body = `<w:p><w:r><w:t>Eleven </w:t></w:r><w:del><w:r><w:delText>or twelve </w:delText></w:r></w:del><w:ins><w:r><w:t>people</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${box}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${box}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await extract(someDocx(body))).toMatchObject({
      ok: true,
      value: { text: "In a box.\n\nEleven people", notes: [expect.stringContaining("deleted or hidden")] },
    });
  });

  it("knows no entities of a file's own", async () => {
    const docx = someDocx("", {
      "word/document.xml": `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><w:document><w:body>${docxParagraph("x &a; &b; y")}</w:body></w:document>`,
    });
    expect(await extract(docx)).toMatchObject({ ok: true, value: { text: "x &a; &b; y" } });
  });

  it("unpacks no picture", async () => {
    const files = new Map([
      ["word/document.xml", bytes(`<w:document>${docxParagraph("x")}</w:document>`)],
      ["word/media/bomb.bmp", new Uint8Array(20_000_000)],
    ]);
    expect(await extract(writeZip(files))).toMatchObject({ ok: true, value: { text: "x" } });
  });

  it.each([
    ["a bomb", () => someDocx(docxParagraph("a".repeat(80_000_000))), "docx-too-large"],
    ["a zip of something else", () => writeZip(new Map([["a.csv", bytes("a")]])), "not-a-document"],
    ["one as deep as nobody writes", () => someDocx("<w:p><w:r>".repeat(50_000)), "docx-broken"],
    ["a cut one", () => someDocx(docxParagraph("x")).subarray(0, 200), "docx-broken"],
    ["one without words", () => someDocx("<w:p/>"), "no-text"],
    ["one not in Unicode", () => writeZip(new Map([["word/document.xml", Buffer.from([0xc3])]])), "docx-broken"],
  ])("is refused if %s", async (_, docx, kind) => {
    expect(await kindOf(docx())).toBe(kind);
  });
});
