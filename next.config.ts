import type { NextConfig } from "next";

/**
 * Every address but an embed's, which any page may show in a frame (also one that is opened from a disk). Not by a
 * Content-Security-Policy: one that is set here would replace those that routes have of their own.
 */
const UNFRAMED = "/((?!c/[^/]+/embed/?$).*)";

/** Pages that belong to one person, or open by an address that is a secret: shown in no frame, and told to no other site. */
const PERSONAL = "/:page(sign-in|first|invitation|reset|edit)/:rest*";

const config: NextConfig = {
  distDir: process.env["NEXT_DIST_DIR"] ?? ".next",
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // No image is resized here: the route that would do it answers 404.
  images: { unoptimized: true },
  // Otherwise a page's tree is rendered and sent twice.
  experimental: { cachedNavigations: false },
  headers: async () => [
    { source: UNFRAMED, headers: [{ key: "X-Frame-Options", value: "DENY" }] },
    {
      source: PERSONAL,
      headers: [
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Content-Security-Policy", value: "frame-ancestors 'none'" },
        { key: "X-Content-Type-Options", value: "nosniff" },
      ],
    },
  ],
  // The bytes that a permanent link names, beside its page.
  rewrites: async () => [{ source: "/c/:id([a-z2-7]+).json", destination: "/api/v1/snapshots/:id" }],
};

export default config;
