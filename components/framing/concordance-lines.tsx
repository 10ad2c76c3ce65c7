import { namesOf } from "#components/comparison/names.ts";
import { directionOf } from "#components/document/language.ts";
import { documentHref, wordsHref } from "#components/ui/addresses.ts";
import type { Document } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { ConcordanceLine } from "#lib/framing/concordance.ts";
import type { Lens } from "#lib/lens.ts";

const USE_WORDS = { plain: "", quoted: "quoted", distanced: "at a distance" } as const;

/** Words in their context, one line each, in the direction of their text. */
export function ConcordanceLines({
  dossier,
  lens,
  lines,
}: {
  readonly dossier: Dossier;
  /** Links to documents keep it. */
  readonly lens: Lens;
  readonly lines: readonly ConcordanceLine[];
}) {
  if (lines.length === 0) {
    return <p>No place that may be shown. Choose another name or all documents.</p>;
  }
  const { documents: names } = namesOf(dossier);
  const documents = new Map(dossier.documents.map((document) => [document.id, document]));
  return (
    <ol className="concordance">
      {lines.map((line, index) => (
        <Line
          key={`${line.document} ${line.start ?? index}`}
          document={documents.get(line.document)}
          dossier={dossier.name}
          lens={lens}
          line={line}
          name={names.get(line.document) ?? line.document}
        />
      ))}
    </ol>
  );
}

function Line({
  line,
  document,
  dossier,
  lens,
  name,
}: {
  readonly line: ConcordanceLine;
  readonly document: Document | undefined;
  readonly dossier: string;
  readonly lens: Lens;
  readonly name: string;
}) {
  const { before, written, after, claim, use } = line;
  const words = { before: lastWords(before), exact: written.replace(/\s+/gu, " "), after: firstWords(after) };
  const href =
    claim === null ? wordsHref(dossier, line.document, words, lens) : documentHref(dossier, line.document, claim, lens);
  return (
    <li>
      <span className="concordance-name">
        {name}
        {use === "plain" ? null : <i> · {USE_WORDS[use]}</i>}
      </span>
      <span
        className="concordance-line"
        dir={directionOf(document?.language ?? null)}
        lang={document?.language ?? undefined}
      >
        <span className="concordance-before">
          <bdi>{before}</bdi>
        </span>
        <a href={href}>{written.replace(/\s+/gu, " ")}</a>
        <span className="concordance-after">{after}</span>
      </span>
    </li>
  );
}

/** Whole words alone, by which a browser tells one place from another. */
function lastWords(before: string): string {
  return /(?<=\s)\S+\s+\S+\s*$/u.exec(before)?.[0] ?? "";
}

function firstWords(after: string): string {
  return /^\s*\S+\s+\S+(?=\s)/u.exec(after)?.[0] ?? "";
}
