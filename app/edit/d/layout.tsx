import type { ReactNode } from "react";

import { LiveFields } from "#components/ui/live-fields.tsx";

/** A dossier is edited by scripts, on every page of it. */
export default function EditLayout({ children }: { readonly children: ReactNode }) {
  return <LiveFields>{children}</LiveFields>;
}
