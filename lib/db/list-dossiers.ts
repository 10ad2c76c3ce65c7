import { prisma } from "./client.ts";

/** A dossier as lists show it. */
export interface ListedDossier {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly revision: number;
}

/** All dossiers, by title. */
export async function listDossiers(): Promise<readonly ListedDossier[]> {
  const dossiers = await prisma().dossier.findMany({
    select: { slug: true, title: true, description: true, revision: true },
    orderBy: [{ title: "asc" }, { slug: "asc" }],
  });
  return dossiers.map(({ slug, ...dossier }) => ({ name: slug, ...dossier }));
}
