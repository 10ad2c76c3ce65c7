import { prisma } from "./client.ts";

/**
 * Keeps a frozen comparison for good. `id` is that of `body` (lib/permalink.ts): PostgreSQL refuses any
 * other, and so a second body under one id. Returns whether it is new: the same thing twice is kept
 * once. Throws where there is no such dossier or revision.
 */
export async function writeSnapshot(snapshot: {
  readonly id: string;
  /** Canonical JSON. */
  readonly body: string;
  /** The dossier's name. */
  readonly dossier: string;
  readonly revision: number;
}): Promise<boolean> {
  const { id, body, revision } = snapshot;
  const { id: dossierId } = await prisma().dossier.findUniqueOrThrow({
    where: { slug: snapshot.dossier },
    select: { id: true },
  });
  const { count } = await prisma().snapshot.createMany({
    data: { id, body, dossierId, revision },
    skipDuplicates: true,
  });
  return count === 1;
}
