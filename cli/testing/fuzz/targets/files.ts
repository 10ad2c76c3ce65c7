import { deflateSync } from "node:zlib";
import fc from "fast-check";

import { extract } from "#lib/formats/extract/extract.ts";
import { readFirstLines } from "#lib/formats/extract/first-lines.ts";
import { docxParagraph, someDocx, somePdf } from "#lib/formats/extract/testing/files.ts";
import { normaliseDecoded } from "#lib/text.ts";

import { broken, fuzzTarget } from "../fuzz-target.ts";
import { mutated, mutatedBytes, texts } from "../traps.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

const PAGES = [
  '<!doctype html><html lang=en><head><meta charset="utf-8"><title>The fire</title><meta name=author content="Ann"><meta property="article:published_time" content="2031-05-14T10:00:00Z"><script type="application/ld+json">{"@type":"NewsArticle","headline":"The fire","datePublished":"2031-05-14"}</script></head><body><nav><a href=/>Home</a></nav><article><h1>The fire</h1><p>Eight boats sank in the harbour, and the mayor said that nobody was missing after the night of the fire.</p><ul><li>one</li><li>two</li></ul><table><tr><th>a<td>b</table><blockquote>“No one is missing”</blockquote><pre>a\n b</pre></article><footer>x</footer></body></html>',
  "<p>a<p>b<br>c<div>d<svg><title>t</title></svg><math><mi>x</mi></math><template><p>no</template>",
  "<!doctype html><table><tr><td><p>x</table></td><b><i>y</b></i><select><option>z<textarea></select>",
];
const TAGS = [
  ...[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<article>",
    "<h1>",
    "<br>",
    "<table>",
    "<td>",
    "<tr>",
    "<ul>",
    "<li>",
    "<b>",
    "</b>",
  ],
  ...[
    "<script>",
    "</script>",
    "<style>",
    "<template>",
    "<svg>",
    "<math>",
    "<title>",
    "</title>",
    "<!--",
    "-->",
    "<![CDATA[",
  ],
  ...["<a href='", "'>", "<frameset>", "<plaintext>", "<select>", "<noscript>", "<body onload=x>", "<html>", "</html>"],
  ...[
    "&amp;",
    "&#x26;",
    "&notanentity;",
    "text ",
    "Eight boats sank. ",
    "<meta charset=",
    "windows-1252>",
    "utf-7>",
    "<base href=//x>",
  ],
];
const HTML = texts(PAGES, TAGS).map((text) => (text.startsWith("<") ? text : `<p>${text}`));
/** As deep as nobody writes: parsers that call themselves run out of stack. */
const deep = fc
  .tuple(fc.constantFrom("<div>", "<b>", "<table><tr><td>", "<ul><li>", "<a>", "<svg>", "<font>"), fc.nat(3_000))
  .map(([tag, times]) => `<!doctype html>${tag.repeat(times)}x`);

/** What holds of every file: text that is normalised and can be kept, or a reason that is told. */
async function reads(bytes: Uint8Array): Promise<void> {
  const read = await extract(bytes);
  if (!read.ok) return void (read.fault.message === "" && broken("a fault says nothing"));
  const { text, title, author, outlet, published, language } = read.value;
  if (text.trim() === "") broken("there is no text");
  if (normaliseDecoded(text) !== text) broken("the text is not normalised");
  for (const one of [text, title, author, outlet, published, language])
    if (one !== null && (!one.isWellFormed() || one.includes("\0"))) broken("what cannot be kept was read");
}

/** Files may take the readers their time: what they cost on the server is bounded from outside (extract-document.ts). */
const LONGEST = 10_000;
const ATTACKED = ["extract"];

export const htmlTarget = fuzzTarget({
  name: "HTML",
  attacks: ATTACKED,
  share: 2_200,
  cases: fc.oneof({ weight: 20, arbitrary: HTML }, { weight: 1, arbitrary: deep }),
  law: (html) => reads(bytesOf(html)),
  longest: LONGEST,
});

const DOCX_BODY = `${docxParagraph("Eight boats sank.")}<w:p><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:ins><w:r><w:t>yes</w:t></w:r></w:ins></w:p><w:tbl><w:tr><w:tc>${docxParagraph("cell")}</w:tc></w:tr></w:tbl><w:sdt><w:sdtContent>${docxParagraph("x")}</w:sdtContent></w:sdt><mc:AlternateContent><mc:Choice><w:r/></mc:Choice><mc:Fallback/></mc:AlternateContent>`;
const CORE =
  "<cp:coreProperties><dc:title>The fire</dc:title><dc:creator>Ann</dc:creator><dcterms:issued>2031-05-14</dcterms:issued><dc:language>en-GB</dc:language></cp:coreProperties>";
const XML = [
  ...[
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "</w:r>",
    "<w:t>",
    "</w:t>",
    "<w:tab/>",
    "<w:br/>",
    "<w:del>",
    "</w:del>",
    "<w:footnoteReference w:id='1'/>",
  ],
  ...[
    "<!DOCTYPE x [<!ENTITY a 'aaaa'>]>",
    "&a;",
    "&#0;",
    "&#xD800;",
    "<![CDATA[",
    "]]>",
    "<?x?>",
    "<w:vanish/>",
    "text",
    "<w:instrText>",
  ],
];

export const docxTarget = fuzzTarget({
  name: "DOCX",
  attacks: ATTACKED,
  share: 4_000,
  cases: fc.oneof(
    fc
      .tuple(texts([DOCX_BODY], XML), mutated([CORE]))
      .map(([body, core]) => someDocx(body, { "docProps/core.xml": core, "word/footnotes.xml": body.slice(0, 500) })),
    mutatedBytes([someDocx(DOCX_BODY, { "docProps/core.xml": CORE })]),
    fc.nat(2_000).map((times) => someDocx("<w:p><w:r><w:t>x".repeat(times))),
  ),
  law: reads,
  longest: LONGEST,
});

const STREAM = deflateSync(bytesOf("BT /F 12 Tf 50 700 Td (Packed words here) Tj ET"));
const PDFS = [
  somePdf({
    pages: [["Eight boats sank.", "The harbour burnt."], ["Page two."]],
    info: "/Title (The fire) /Author (Ann)",
  }),
  somePdf({ pages: [[]], content: { dictionary: "/Filter /FlateDecode", bytes: STREAM } }),
];
const OPERATORS = [
  "BT ",
  " ET",
  "/F 12 Tf ",
  "(words) Tj ",
  "[(a) -120 (b)] TJ ",
  "1 0 0 1 0 0 cm ",
  "q ",
  "Q ",
  "T* ",
  "Do ",
  "/Im Do ",
  "BI ID EI ",
  "<AB> Tj ",
  "1e99 Tz ",
  "-1 Tr ",
  "((((",
  "<<",
  ">>",
];

export const pdfTarget = fuzzTarget({
  name: "PDF",
  attacks: ATTACKED,
  share: 1_200,
  cases: fc.oneof(
    mutatedBytes(PDFS),
    texts(["BT /F 12 Tf 50 700 Td (Words) Tj ET"], OPERATORS).map((content) =>
      somePdf({ pages: [[]], content: { dictionary: "", bytes: bytesOf(content) } }),
    ),
    mutated(["/Title (The fire) /Author <feff0041> /CreationDate (D:20310514)"]).map((info) =>
      somePdf({ pages: [["Words"]], info }),
    ),
  ),
  law: reads,
  longest: LONGEST,
});

/** Plain text, and the first lines of it, which tell a title, a name and a day. */
export const textTarget = fuzzTarget({
  name: "plain text",
  attacks: [...ATTACKED, "readFirstLines"],
  share: 3_000,
  cases: fc.oneof(
    texts(
      ["The fire in the harbour\n\nBy Ann Example\n14 May 2031\n\nEight boats sank in the night.\n"],
      ["\n", "By ", "Ann", " ", "2031", "May ", "14", "\r\n", "FIRE"],
    ).map(bytesOf),
    mutatedBytes([bytesOf("Eight boats sank.\n"), Buffer.from("\ufeffEight boats sank.\n", "utf16le")]),
  ),
  law: async (bytes) => {
    await reads(bytes);
    const facts = readFirstLines(new TextDecoder().decode(bytes));
    if (facts.title === "" || facts.author === "") broken("a fact is told that is none");
  },
});
