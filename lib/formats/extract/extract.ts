import type { Result } from "#lib/result.ts";

import type { Extracted } from "./extracted.ts";
import { fileFormat } from "./file-format.ts";
import { extractPlainText } from "./plain-text.ts";

/**
 * Reads a document's bytes by what they are, without a limit on time or memory: see `extractDocument`. The libraries of
 * the other formats are not even loaded.
 */
export async function extract(bytes: Uint8Array): Promise<Result<Extracted>> {
  const format = fileFormat(bytes);
  if (!format.ok) return format;
  switch (format.value) {
    case "text":
      return extractPlainText(bytes);
    case "html":
      return (await import("./html.ts")).extractHtml(bytes);
    case "pdf":
      return await (await import("./pdf.ts")).extractPdf(bytes);
    case "docx":
      return (await import("./docx.ts")).extractDocx(bytes);
  }
}
