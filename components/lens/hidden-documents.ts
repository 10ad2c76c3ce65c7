import { showDate } from "#components/claim/show-date.ts";
import { namesOf } from "#components/comparison/names.ts";
import { counted } from "#components/question/counted.ts";
import type { Dossier } from "#lib/dossier.ts";
import { documentsThrough, knownBy, type Lens, PLAIN_LENS } from "#lib/lens.ts";

/** Documents that are named; of more, how many there are. */
const MOST_NAMED = 3;

type Documents = Pick<Dossier, "name" | "documents" | "outlets" | "events" | "questions">;

/** How many of a dossier's documents a lens leaves, and why some are left out that a reader might look for; null where it leaves all. */
export function tellHidden(dossier: Documents, lens: Lens): string | null {
  const [shown, all] = [documentsThrough(dossier, lens).length, dossier.documents.length];
  if (shown === all) return null;
  const told = `${shown} of ${counted(all, "document")} ${shown === 1 ? "is" : "are"} shown.`;
  return [told, tellUnknown(dossier, lens)].filter((part) => part !== null).join(" ");
}

/** Which documents a date of knowledge leaves out because nobody can tell whether they were published by then; null where there is none. */
export function tellUnknown(dossier: Documents, { camps, publishedBy }: Lens): string | null {
  if (publishedBy === undefined) return null;
  const asked = documentsThrough(dossier, { ...PLAIN_LENS, ...(camps === undefined ? {} : { camps }) });
  const of = (wanted: ReturnType<typeof knownBy>) =>
    asked.filter(({ published }) => knownBy(published, publishedBy) === wanted);
  const [undated, unsure] = [of("undated").length, of("perhaps")];
  const { documents: names } = namesOf(dossier);
  const named = unsure
    .slice(0, MOST_NAMED)
    .map(({ id, published }) => `${names.get(id) ?? id} (${showDate(published ?? "")})`);
  const rest = unsure.length - named.length;
  const parts = [
    undated === 0
      ? []
      : [`${counted(undated, "document")} without a date of publication ${undated === 1 ? "is" : "are"} left out.`],
    unsure.length === 0
      ? []
      : [
          `Left out too, since ${unsure.length === 1 ? "its date" : "their dates"} may lie before or after that day: ${named.join(", ")}${rest === 0 ? "" : ` and ${rest} more`}.`,
        ],
  ].flat();
  return parts.length === 0 ? null : parts.join(" ");
}
