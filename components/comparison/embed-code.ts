import { embedHref } from "#components/ui/addresses.ts";

import type { Cited } from "./citation.ts";
import { html } from "./html.ts";

/** Whether a permanent comparison is cited by a whole address, and not by its path alone. */
export function hasWholeAddress({ url }: Pick<Cited, "url">): boolean {
  return !url.startsWith("/");
}

/** The markup that shows a permanent comparison within a page of another site. */
export function embedCode(cited: Cited): string {
  const { id, title, url } = cited;
  const source = hasWholeAddress(cited) ? new URL(embedHref(id), url).href : embedHref(id);
  return html`<iframe src="${source}" title="${title}: comparison of sources" width="100%" height="640" loading="lazy" style="border: 1px solid #c9c2b1"></iframe>`
    .markup;
}

/**
 * The script with which a page gives its frames the heights that embeds tell it: pixels, as a message
 * `{ type: "parallax:height", height }`. Without it a frame keeps the height that it was given, and the matrix scrolls.
 */
export const SIZING_CODE = `<script>
addEventListener("message", ({ data, source }) => {
  if (data?.type !== "parallax:height" || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.contentWindow === source) frame.style.height = \`\${data.height + 2}px\`;
});
</script>`;
