import { counted } from "#components/question/counted.ts";
import { concordanceHref, documentHref } from "#components/ui/addresses.ts";
import type { Connotation } from "#lib/codebook.ts";
import type { NamedTerm, NamingCell } from "#lib/framing/naming.ts";

import type { FramingColumn } from "./columns.ts";

const SIGNS: Readonly<Record<Connotation, string>> = { approving: "▲", disapproving: "▼", neutral: "" };

/** One name that a document uses: the name leads to its words, the number to the concordance. */
export function NamedTermLine({
  term,
  basis,
  column,
  concept,
  dossier,
}: {
  readonly term: NamedTerm;
  readonly basis: NamingCell["basis"];
  readonly column: FramingColumn;
  readonly concept: string;
  readonly dossier: string;
}) {
  const [claim] = term.claims;
  const places = concordanceHref(dossier, { ...column.lens, concept, term: term.term, documents: [column.id] });
  const connotation = term.connotation ?? "neutral";
  const speakers = [...new Set(term.claims.map(({ speaker }) => speaker))];
  return (
    <li className="framing-term">
      <a
        className={connotation === "neutral" ? undefined : "font-semibold"}
        href={claim === undefined ? places : documentHref(dossier, column.id, claim.id, column.lens)}
      >
        {SIGNS[connotation] === "" ? null : (
          <>
            <span aria-hidden="true">{SIGNS[connotation]} </span>
            <span className="sr-only">{connotation}: </span>
          </>
        )}
        <bdi>{term.term}</bdi>
      </a>
      {"\u00a0"}
      {basis === "text" && term.count > 0 ? (
        <a className="framing-count" href={places}>
          {term.count}×<span className="sr-only"> {term.term}</span>
        </a>
      ) : (
        <span className="text-soft">{counted(term.claims.length, "claim")}</span>
      )}
      <Uses basis={basis} term={term} />
      {speakers.includes(null) || speakers.length === 0 ? null : (
        <small>
          only in the words of <bdi>{speakers.join(", ")}</bdi>
        </small>
      )}
    </li>
  );
}

/** Where not all of it is plain, how much is not. */
function Uses({ term, basis }: { readonly term: NamedTerm; readonly basis: NamingCell["basis"] }) {
  const { quoted, distanced } = term.uses;
  const isFlagged = basis === "text" && distanced === 0 && term.claims.some((claim) => claim.distanced);
  return (
    <>
      {term.shared.length === 0 ? null : (
        <span title={`The same words also stand for: ${term.shared.join(", ")}`}>
          *<span className="sr-only"> also stands for {term.shared.join(", ")}</span>
        </span>
      )}
      {quoted === 0 ? null : <span className="text-soft"> · {quoted} quoted</span>}
      {distanced === 0 ? null : <i> · {distanced} at a distance</i>}
      {isFlagged ? <i> · at a distance, say editors</i> : null}
    </>
  );
}
