import { describe, expect, test } from "vitest";

import { changesFeed } from "./changes-feed.ts";

const port = { name: "port", title: "The <port> & all" };
const change = {
  revision: 7,
  at: new Date("2026-11-22T10:00:00Z"),
  actor: "Maud",
  reviewer: null,
  reason: null,
  imported: false,
  counts: [{ kind: "claim", added: 2, changed: 1 }],
};

describe("changesFeed", () => {
  test("has an entry for each revision, known by dossier and number", () => {
    const feed = changesFeed(port, [change, { ...change, revision: 6 }]);
    expect(feed).toContain("<id>urn:parallax:port</id>");
    expect(feed.match(/<entry>/gu)?.length).toBe(2);
    expect(feed).toContain("<id>urn:parallax:port:7</id>");
    expect(feed).toContain("Maud: Added 2 claims; changed 1 claim.");
    expect(changesFeed(port, [{ ...change, reviewer: "Ben" }])).toContain("Maud, accepted by Ben: Added 2 claims;");
    expect(feed).toContain("<updated>2026-11-22T10:00:00.000Z</updated>");
  });

  test.each([
    "</script><script>x</script>",
    "]]><script>",
    "<b onclick='x'>",
    "\u0000 & \ud800",
    "<!-- ",
    "&lt;img&gt;",
  ])("carries %j as text and nothing else", (words) => {
    const feed = changesFeed(port, [{ ...change, actor: words, reason: words }]);
    expect(feed).not.toMatch(/<script|<b |<!--|\0/u);
    expect(feed.isWellFormed()).toBe(true);
  });

  test("is a feed without an entry where nothing has changed", () => {
    expect(changesFeed(port, [])).not.toContain("<entry>");
  });
});
