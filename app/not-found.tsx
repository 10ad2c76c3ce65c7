import type { Metadata } from "next";

import { MissingNotice } from "#components/notice/missing-notice.tsx";

export const metadata: Metadata = { title: "Not found" };

/** For addresses of no page. What a page finds missing, `answering` says. */
export default function NotFound() {
  return <MissingNotice what={null} />;
}
