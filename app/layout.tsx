import "./globals.css";

import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";

import { preloadFonts } from "./preload-fonts.ts";

export const metadata: Metadata = {
  title: { default: "Parallax", template: "%s · Parallax" },
  description:
    "How several sources tell one event, claim by claim, each value with its words and each verdict with its reason.",
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#161512" },
  ],
};

/** Made for each request, with its nonce: what was made at the build would run no script. */
export const dynamic = "force-dynamic";

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  preloadFonts();
  return (
    <html lang="en">
      <body className="flex min-h-dvh flex-col">{children}</body>
    </html>
  );
}
