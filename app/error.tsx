"use client";

import { FaultNotice } from "#components/notice/fault-notice.tsx";

/** For what fails where no page could answer for itself: while a page is drawn, or in the browser. */
export default function PageFault({ error }: { readonly error: Error & { readonly digest?: string } }) {
  return <FaultNotice id={error.digest ?? null} />;
}
