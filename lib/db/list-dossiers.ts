import { prisma } from "./client.ts";

/** A dossier as lists show it. */
export interface ListedDossier {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly revision: number;
  /** Since when it is kept for reading only; null while it is edited. */
  readonly archivedAt: Date | null;
}

/** All dossiers, by title. */
export async function listDossiers(): Promise<readonly ListedDossier[]> {
  const dossiers = await prisma().dossier.findMany({
    select: { slug: true, title: true, description: true, revision: true, archivedAt: true },
    orderBy: [{ title: "asc" }, { slug: "asc" }],
  });
  return dossiers.map(({ slug, ...dossier }) => ({ name: slug, ...dossier }));
}
