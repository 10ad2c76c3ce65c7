import { prisma } from "./client.ts";

/** A frozen comparison, as it was kept. */
export interface Snapshot {
  readonly id: string;
  /** The dossier's name. */
  readonly dossier: string;
  readonly revision: number;
  /** Canonical JSON, to the character. */
  readonly body: string;
  readonly createdAt: Date;
}

/** Reads a frozen comparison by its id, 16 characters of base32; null where none was kept under it. */
export async function readSnapshot(id: string): Promise<Snapshot | null> {
  const kept = await prisma().snapshot.findUnique({
    where: { id },
    select: {
      revision: true,
      body: true,
      createdAt: true,
      takenAt: { select: { dossier: { select: { slug: true } } } },
    },
  });
  if (kept === null) return null;
  const { revision, body, createdAt, takenAt } = kept;
  return { id, dossier: takenAt.dossier.slug, revision, body, createdAt };
}
