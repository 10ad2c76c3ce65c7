import type { NextConfig } from "next";

const config: NextConfig = {
  distDir: process.env["NEXT_DIST_DIR"] ?? ".next",
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // No image is resized here: the route that would do it answers 404.
  images: { unoptimized: true },
  // Otherwise a page's tree is rendered and sent twice.
  experimental: { cachedNavigations: false },
  // A page's title comes in its head with the first bytes, for every reader, and not later beside the body.
  htmlLimitedBots: /./u,
  // The bytes that a permanent link names, beside its page.
  rewrites: async () => [{ source: "/c/:id([a-z2-7]+).json", destination: "/api/v1/snapshots/:id" }],
};

export default config;
