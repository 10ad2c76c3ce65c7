import { isZip } from "#lib/formats/zip.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import type { FileFormat } from "./extracted.ts";

/** Where a PDF's signature may stand: readers allow something before it. */
const HEAD = 1024;

/** What a page begins with, after white space: WHATWG MIME Sniffing, and `meta`, with which browsers begin what they copy. */
const PAGE =
  /^(?:<\?xml[^>]{0,200}\?>\s{0,100})?<(?:!--|(?:!doctype html|html|head|body|meta|script|style|title|iframe|table|div|font|h1|br|a|b|p)[\s/>])/i;

/**
 * Tells a file's format by its content: names and declared types can say anything. Fails with
 * `old-office` for what Word wrote before 2007 or encrypted, `rtf`, or `picture`.
 */
export function fileFormat(bytes: Uint8Array): Result<FileFormat> {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
    return failed(
      "old-office",
      "The file is of Word before 2007, or a DOCX with a password. Save it as DOCX without a password, or as PDF.",
    );
  }
  if (head.startsWith("{\\rtf"))
    return failed("rtf", "The file is RTF, which is not read here. Save it as DOCX or PDF.");
  if (/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp(?:heic|avif|mif1))/s.test(head)) {
    return failed(
      "picture",
      "The file is a picture, which has no text to quote. Let a program recognise its text (OCR), check it, and give that.",
    );
  }
  if (head.includes("%PDF-")) return ok("pdf");
  if (isZip(bytes)) return ok("docx");
  return ok(PAGE.test(inAscii(head)) ? "html" : "text");
}

/** A page's first bytes as text, whether in UTF-8 or UTF-16. */
function inAscii(head: string): string {
  return head
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "")
    .replaceAll("\0", "")
    .trimStart();
}
