import { describe, expect, it } from "vitest";

import { extract } from "./extract.ts";
import type { Extracted } from "./extracted.ts";

async function read(html: string | Uint8Array): Promise<Extracted> {
  const result = await extract(typeof html === "string" ? new TextEncoder().encode(html) : html);
  if (!result.ok) throw new Error(result.fault.message);
  return result.value;
}

const PARAGRAPHS = [
  "Polls closed at eight, and the harbour was quiet, as it had been all day; the ferry had not run since noon.",
  "By midnight the commission had counted 613 ballots from customs shed No. 4, of which 63 were blank, it said.",
  "“Nobody asked us,” said Neve Tarrant, who carries the music for the band; she had waited there for an hour.",
];

/** A page in the manner of a news site, with what stands around an article and must not come in. */
function newsPage(head: string, article = PARAGRAPHS.map((words) => `<p>${words}</p>`).join("\n")): string {
  return `<!DOCTYPE html>
<html lang="en_gb"><head><meta charset="utf-8">${head}<title>Count goes on | Harbour Courier</title>
<style>.x { color: red }</style><script>document.write("written by a script")</script></head>
<body onload="alert(1)">
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><h1>Count goes on at Port Lisse</h1>
<p class="byline">By <a rel="author" href="/maud">Maud Ellery</a></p>
<time datetime="2031-05-14T23:30:00+04:00">Wednesday</time>
${article}
<div class="share"><button>Share</button><a href="javascript:alert(1)">Send</a></div>
<img src="https://elsewhere.example/pixel.gif" onerror="alert(1)"><iframe src="https://elsewhere.example/"></iframe>
</article></main>
<aside class="sidebar related"><h2>Most read</h2><ul><li><a href="/1">Ten ways to tie a knot</a></li></ul></aside>
<footer class="footer"><p>© 2031 Harbour Courier. <a href="/terms">Terms of use</a></p></footer>
<script>trackEverybody()</script></body></html>`;
}

const LD = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

describe("the readable part of a page", () => {
  it("is its headline and paragraphs, a blank line between, and nothing around them", async () => {
    const { text, format, notes } = await read(newsPage(""));
    const [headline, ...rest] = text.split("\n\n");
    expect([format, headline]).toEqual(["html", "Count goes on at Port Lisse"]);
    expect(rest.filter((paragraph) => PARAGRAPHS.includes(paragraph))).toEqual(PARAGRAPHS);
    expect(text).not.toMatch(/Home|Sport|Share|Send|Most read|knot|Terms|script|track|color|elsewhere|alert/);
    expect(notes).toEqual([expect.stringMatching(/^The readable part of the page was taken: \d+ of \d+ characters\./)]);
  });

  it("takes no hidden words, and nothing that would run", async () => {
    const hostile = [
      '<p>Eleven <span hidden>or twelve </span><span style="display : none">dead </span>people <b>were killed</b> there.</p>',
      '<p>And <span aria-hidden="true">not </span>nobody<svg><text>drawn</text></svg> else<script>x()</script> <noscript>without</noscript>was.</p>',
      "<p>&lt;script&gt;shown()&lt;/script&gt; is quoted.</p><template><p>kept back</p></template>",
    ].join("");
    const { text } = await read(newsPage("", PARAGRAPHS.map((words) => `<p>${words}</p>`).join("") + hostile));
    expect(text).toContain(
      "Eleven people were killed there.\n\nAnd nobody else was.\n\n<script>shown()</script> is quoted.",
    );
    expect(text).not.toMatch(/twelve|dead|not nobody|drawn|x\(\)|without|kept back/);
  });

  it("keeps marks of direction, joiners and no-break spaces, and draws only HTML's white space together", async () => {
    const { text } = await read(
      `<p>\u200fشهر   خانکندی\n می\u200cگویند\u200e</p><p>10\u00a0000  people<br>e\u0301tude</p>`,
    );
    expect(text).toBe("\u200fشهر خانکندی می\u200cگویند\u200e\n\n10\u00a0000 people\nétude");
  });

  it("sets items and rows on lines of their own, with tabs between cells, and leaves preformatted words", async () => {
    const { text } = await read(
      "<div><ul><li>one</li><li>two</li></ul><table><tr><th>No</th><td>63</td></tr><tr><th>Yes</th><td>550</td></tr></table><pre>a  b\n c</pre></div>",
    );
    expect(text).toBe("one\ntwo\n\nNo\t63\nYes\t550\n\na  b\n c");
  });

  it("is all of a page in which no article stands out", async () => {
    const { text, notes } = await read(
      "<html><body><nav>Home</nav></body></html>".replace("</body>", "63 people</body>"),
    );
    expect([text, notes.length]).toEqual(["63 people", 1]);
  });
});

describe("what a page says of itself", () => {
  it("by JSON-LD before all", async () => {
    const head = LD({
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebSite", name: "Not this" },
        {
          "@type": ["NewsArticle"],
          headline: "Count goes on at Port Lisse",
          author: [{ name: "Maud Ellery" }, { name: "Corvin Maye" }],
          publisher: { "@type": "Organization", name: "Harbour Courier" },
          datePublished: "2031-05-14T23:30:00+04:00",
        },
      ],
    });
    const other = '<meta property="og:title" content="Other"><meta name="author" content="Other">';
    expect(await read(newsPage(head + other))).toMatchObject({
      title: "Count goes on at Port Lisse",
      author: "Maud Ellery, Corvin Maye",
      outlet: "Harbour Courier",
      published: "2031-05-14",
      language: "en-GB",
    });
  });

  it("by meta elements, else by what stands in the page", async () => {
    const head =
      '<meta property="og:title" content="The  count"><meta property="og:site_name" content="Courier"><meta property="article:author" content="https://social.example/maud"><meta property="article:published_time" content="2031-05-13T08:00Z">';
    expect(await read(newsPage(head))).toMatchObject({
      title: "The count",
      outlet: "Courier",
      author: "Maud Ellery",
      published: "2031-05-13",
    });
    expect(await read(newsPage(""))).toMatchObject({
      title: "Count goes on at Port Lisse",
      outlet: null,
      published: "2031-05-14",
    });
  });

  it("is null where it says nothing, or nonsense", async () => {
    const nothing = { title: null, author: null, outlet: null, published: null, language: null };
    expect(await read("<p>63 people</p>")).toMatchObject(nothing);
    const nonsense = `<html lang="-"><meta name="date" content="2031-02-31"><script type="application/ld+json">{"@type":</script>${LD([null, { "@type": { toString: 1 } }, { "@type": "Report", headline: { a: 1 }, author: [[]], datePublished: { toString: 1 } }])}<body><p>63 people</p>`;
    expect(await read(nonsense)).toMatchObject(nothing);
  });

  it("stays on one line of bounded length", async () => {
    const { title } = await read(newsPage(LD({ "@type": "Article", headline: `a\u0007\n\tb${"c".repeat(5000)}` })));
    expect([title?.slice(0, 4), title?.length]).toEqual(["a bc", 500]);
  });
});

describe("a page's encoding", () => {
  it("is the one that it names, or its mark", async () => {
    const cyrillic = Buffer.from("<meta charset=windows-1251><p>\xc3\xee\xf0\xee\xe4</p>", "latin1");
    expect((await read(cyrillic)).text).toBe("Город");
    expect((await read(Buffer.from("\ufeff<html><p>Город</p>", "utf16le"))).text).toBe("Город");
    expect((await read(Buffer.from("<meta charset=frob><p>Город</p>"))).text).toBe("Город");
  });

  it("is refused where the bytes are of another", async () => {
    const result = await extract(Buffer.from("<meta charset=utf-8><p>\xc3\xee", "latin1"));
    expect(result).toMatchObject({ ok: false, fault: { kind: "not-as-encoded" } });
  });
});

it("a page with elements far inside one another is refused, not searched for hours", async () => {
  const result = await extract(Buffer.from(`<!doctype html>${"<div>".repeat(20_000)}words`));
  expect(result).toMatchObject({ ok: false, fault: { kind: "html-too-deep" } });
  expect((await read(`<!doctype html>${"<div>".repeat(60)}words`)).text).toBe("words");
});
