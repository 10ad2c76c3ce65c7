import type { Result } from "#lib/result.ts";

import { extractDocx } from "./docx.ts";
import type { Extracted } from "./extracted.ts";
import { fileFormat } from "./file-format.ts";
import { extractHtml } from "./html.ts";
import { extractPdf } from "./pdf.ts";
import { extractPlainText } from "./plain-text.ts";

/** Reads a document's bytes by what they are, without a limit on time or memory: see `extractDocument`. */
export async function extract(bytes: Uint8Array): Promise<Result<Extracted>> {
  const format = fileFormat(bytes);
  if (!format.ok) return format;
  switch (format.value) {
    case "text":
      return extractPlainText(bytes);
    case "html":
      return extractHtml(bytes);
    case "pdf":
      return await extractPdf(bytes);
    case "docx":
      return extractDocx(bytes);
  }
}
