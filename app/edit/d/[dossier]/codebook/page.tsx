import type { Metadata } from "next";

import { unlessTooLarge } from "#app/not-compared.ts";
import { CodebookView } from "#components/codebook/codebook-view.tsx";

import { codebookPage } from "./codebook-page.tsx";

export const metadata: Metadata = { title: "Codebook", robots: { index: false } };

/** What is asked, and what things are called. */
export default codebookPage(({ dossier, compare, search }) => {
  const words = [search["q"]].flat()[0] ?? "";
  return <CodebookView comparisons={unlessTooLarge(compare)} dossier={dossier} words={words} />;
});
