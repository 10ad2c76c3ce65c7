import { describe, expect, it } from "vitest";

import { contentPolicy, securityHeaders } from "./security-headers.ts";

const page = {
  path: "/d/port-lisse",
  isSecure: false,
  isDeveloped: false,
  nonce: "n0nce",
  contentType: "text/html; charset=utf-8",
};

describe("security 35: a page", () => {
  it("runs what bears its nonce and loads nothing from elsewhere", () => {
    const policy = contentPolicy(page);
    expect(policy).toContain("script-src 'nonce-n0nce' 'strict-dynamic';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/u);
  });

  it.each([
    ["/", "'none'"],
    ["/c/abcdefghijklmnop", "'none'"],
    ["/c/abcdefghijklmnop/embed", "anyone"],
    ["/c/abcdefghijklmnop/embed/", "anyone"],
    ["/c/a/b/embed", "'none'"],
    ["/d/c/embed", "'none'"],
  ])("at %s is framed by %s", (path, framers) => {
    const headers = securityHeaders({ ...page, path });
    expect(String(headers["content-security-policy"]).endsWith("; frame-ancestors 'none'")).toBe(framers !== "anyone");
    expect(headers["x-frame-options"]).toBe(framers === "anyone" ? undefined : "DENY");
  });

  it("asks for https where it came by https, and only there", () => {
    expect(securityHeaders(page)).not.toHaveProperty("strict-transport-security");
    expect(securityHeaders({ ...page, isSecure: true })["strict-transport-security"]).toBe("max-age=63072000");
  });
});

it("what is no page has no policy for pages, and is taken for nothing else", () => {
  const headers = securityHeaders({ ...page, contentType: "application/json" });
  expect(headers).not.toHaveProperty("content-security-policy");
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
});
