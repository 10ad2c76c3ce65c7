"use client";

import { useRouter } from "next/navigation";

import { LiveDocument } from "#components/editing/live-document.tsx";

/** Asks for an editors' page again when a draft or a claim of its dossier changes. What is typed, ticked and open stays. */
export function LiveRefresh({ dossier, revision }: { readonly dossier: string; readonly revision: number }) {
  const { refresh } = useRouter();
  return <LiveDocument document={null} dossier={dossier} onChange={() => refresh()} revision={revision} />;
}
