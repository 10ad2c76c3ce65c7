import "server-only";

import { missing } from "#app/missing.ts";
import { dossierHref } from "#components/ui/addresses.ts";
import { listDossiers } from "#lib/db/list-dossiers.ts";
import { nearestTo } from "#lib/nearest.ts";

/** Ends the page with status 404, offering the dossiers whose names are nearest. */
export async function missingDossier(asked: string): Promise<never> {
  const listed = await listDossiers();
  const near = nearestTo(
    asked,
    listed.map(({ name }) => name),
    3,
  );
  return missing({
    noun: "dossier",
    asked,
    nearest: near.map((name) => ({
      name: listed.find((one) => one.name === name)?.title ?? name,
      href: dossierHref(name),
    })),
  });
}
