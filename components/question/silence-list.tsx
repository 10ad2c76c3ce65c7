import { nameDocument } from "#components/comparison/document-name.ts";
import { documentHref } from "#components/ui/addresses.ts";
import { silenceHref } from "#components/ui/edit-addresses.ts";
import type { Silence } from "#lib/claim.ts";
import type { Lens } from "#lib/lens.ts";
import type { SheetCell, SheetDocument, SheetQuestion } from "#lib/sheet.ts";

const WHY: Readonly<Record<Exclude<SheetCell["state"], "answered">, string>> = {
  silent: "treats the event and does not answer this; an editor has read it for that",
  "not-covered": "does not treat the event",
  predates: "was published before the event",
  "not-coded": "has not been read for this question yet, so its silence means nothing",
};

/** The documents that give no answer, and why each gives none. */
export function SilenceList({
  dossier,
  row,
  documents,
  silences,
  isEditor,
  lens,
}: {
  readonly dossier: string;
  readonly row: SheetQuestion;
  readonly documents: readonly SheetDocument[];
  /** Those that editors recorded on this question. */
  readonly silences: readonly Silence[];
  /** Whether whoever reads may say so, or take it back. */
  readonly isEditor: boolean;
  readonly lens: Lens;
}) {
  const silent = row.cells.flatMap(({ document: id, state }) => {
    const document = documents.find((one) => one.id === id);
    return document === undefined || state === "answered" ? [] : [{ document, state }];
  });
  if (silent.length === 0) return null;
  return (
    <section className="mt-7">
      <h2 className="mb-1 font-sans text-[13px] font-semibold">Who says nothing</h2>
      <ul className="max-w-[85ch]">
        {silent.map(({ document, state }) => (
          <li key={document.id} className="border-rule text-soft border-t py-1.5">
            <a className="text-ink font-semibold" href={documentHref(dossier, document.id, undefined, lens)}>
              {nameDocument(document, documents)}
            </a>{" "}
            {WHY[state]}. {silences.find((silence) => silence.document === document.id)?.note}{" "}
            {isEditor && state !== "predates" ? (
              <a
                className="screen-only text-xs underline underline-offset-2"
                href={silenceHref(dossier, row.id, document.id)}
              >
                {state === "not-coded" ? "Mark as silent or not covered" : "Change, or take back"}
                <span className="sr-only"> for {nameDocument(document, documents)}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
