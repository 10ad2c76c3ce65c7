import { documentHref } from "#components/ui/addresses.ts";
import type { Framed } from "#lib/framing/frames.ts";

import type { FramingColumn } from "./columns.ts";

/** The parts that an actor may be given, as comparison.md names them. */
const ROLES = ["hero", "villain", "victim", "bystander"];

/** One answer of a document with the words that it rests on; a role by its own name, whatever its label says more. */
export function FramedAnswer({
  framed,
  column,
  dossier,
}: {
  readonly framed: Framed;
  readonly column: FramingColumn;
  readonly dossier: string;
}) {
  const { claim, options } = framed;
  const words = options.map(({ id, label }) => (ROLES.includes(id) ? id : label)).join("; ");
  const quote = claim.passages[0];
  return (
    <li className="framing-answer">
      <a className="font-semibold" href={documentHref(dossier, column.id, claim.id, column.lens)}>
        {claim.stance === "denies" ? `not: ${words}` : words}
      </a>
      {claim.speaker === null ? null : (
        <small>
          says <bdi>{claim.speaker}</bdi>
        </small>
      )}
      {quote === undefined ? null : (
        <blockquote dir="auto" lang={column.document.language ?? undefined}>
          {quote.exact}
        </blockquote>
      )}
    </li>
  );
}
