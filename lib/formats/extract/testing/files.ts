import { writeZip } from "#lib/formats/zip.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

export interface SomePdf {
  /** Lines of each page; a page without any is a picture's. */
  readonly pages: readonly (readonly string[])[];
  /** Entries of the document's information, as PDF writes them. */
  readonly info?: string;
  readonly catalog?: string;
  readonly isEncrypted?: boolean;
  /** The stream that all pages share, as given, instead of lines. */
  readonly content?: { readonly dictionary: string; readonly bytes: Uint8Array };
}

/** A PDF in Helvetica, its lines in Latin letters. */
export function somePdf(given: SomePdf): Uint8Array {
  const objects: Uint8Array[] = [];
  const add = (body: string | Uint8Array): number => objects.push(typeof body === "string" ? bytesOf(body) : body);
  add(`<< /Type /Catalog /Pages 2 0 R ${given.catalog ?? ""} >>`);
  const first = given.content === undefined ? 5 : 6;
  const kids = given.pages.map((_, index) => `${first + 2 * index} 0 R`);
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(" ")}] >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  add(`<< ${given.info ?? ""} >>`);
  if (given.content !== undefined) add(streamOf(given.content.dictionary, given.content.bytes));
  for (const lines of given.pages) {
    const content = given.content === undefined ? `${objects.length + 2} 0 R` : "5 0 R";
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents ${content} >>`,
    );
    add(streamOf("", bytesOf(linesOf(lines))));
  }
  const encryption = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >>`;
  const encrypt = given.isEncrypted === true ? `/Encrypt ${add(encryption)} 0 R /ID [<00> <00>]` : "";
  return assemble(objects, encrypt);
}

function linesOf(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, "\\$&")}) Tj T*`).join(" ");
  return lines.length === 0 ? "0 0 600 800 re f" : `BT /F 12 Tf 14 TL 50 750 Td ${shown} ET`;
}

function streamOf(dictionary: string, content: Uint8Array): Uint8Array {
  return Buffer.concat([
    bytesOf(`<< ${dictionary} /Length ${content.length} >>\nstream\n`),
    content,
    bytesOf("\nendstream"),
  ]);
}

function assemble(objects: readonly Uint8Array[], trailer: string): Uint8Array {
  const parts: Uint8Array[] = [bytesOf("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, index) => {
    const part = Buffer.concat([bytesOf(`${index + 1} 0 obj\n`), object, bytesOf("\nendobj\n")]);
    offsets.push(length);
    length += part.length;
    parts.push(part);
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    bytesOf(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}

/** A DOCX whose body is the given XML, with other parts beside it. */
export function someDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const files = { "[Content_Types].xml": "<Types/>", "word/document.xml": document, ...parts };
  return writeZip(new Map(Object.entries(files).map(([name, xml]) => [name, bytesOf(xml)])));
}

/** A paragraph of a DOCX, in one run. */
export function docxParagraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
