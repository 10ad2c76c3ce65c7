import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { html } from "./html.ts";
import { parsed } from "./testing/parsed.ts";

describe("html", () => {
  it("escapes every string, and nothing twice", () => {
    const inner = html`<b>${"a < b & c"}</b>`;
    expect(html`<p title="${`"x" 'y'`}">${inner}${[inner, "<i>"]}`.markup).toBe(
      '<p title="&quot;x&quot; &#39;y&#39;"><b>a &lt; b &amp; c</b><b>a &lt; b &amp; c</b>&lt;i&gt;',
    );
  });

  it("leaves out null and false, and writes numbers", () => {
    expect(html`<p>${null}${false}${0}${""}`.markup).toBe("<p>0");
  });

  it("brings any text through a browser unchanged, in text and in an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const kept = text.toWellFormed().replaceAll("\0", "\ufffd").replace(/\r\n?/gu, "\n");
        const { elements, text: shown } = parsed(html`<i title="${text}">${text}</i>`.markup);
        expect(shown).toBe(kept);
        expect(elements[0]?.attributes.get("title")).toBe(kept);
        expect(elements).toHaveLength(1);
      }),
    );
  });
});
