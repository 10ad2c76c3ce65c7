"use client";

import "./globals.css";

import { FaultNotice } from "#components/notice/fault-notice.tsx";

/** For what fails in the layout itself: it brings its own document. */
export default function LayoutFault({ error }: { readonly error: Error & { readonly digest?: string } }) {
  return (
    <html lang="en">
      <body className="flex min-h-dvh flex-col">
        <title>Something failed · Parallax</title>
        <FaultNotice id={error.digest ?? null} />
      </body>
    </html>
  );
}
