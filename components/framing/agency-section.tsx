import { namesOf } from "#components/comparison/names.ts";
import { counted } from "#components/question/counted.ts";
import { documentHref } from "#components/ui/addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import { type Agency, isDeleted, type LeftOut, type ToldAct } from "#lib/framing/agency.ts";
import type { Lens } from "#lib/lens.ts";

import type { FramingColumn } from "./columns.ts";

interface Names {
  readonly dossier: string;
  readonly lens: Lens;
  readonly documents: ReadonlyMap<string, string>;
  readonly events: ReadonlyMap<string, string>;
  readonly languages: ReadonlyMap<string, string | null>;
}

/** Verbs that do not say who did it, first those whose agent another document names. */
export function AgencySection({
  agency,
  dossier,
  columns,
  lens,
}: {
  readonly agency: Agency;
  readonly dossier: Dossier;
  readonly columns: readonly FramingColumn[];
  readonly lens: Lens;
}) {
  const shown = new Set(columns.map(({ id }) => id));
  const leftOut = agency.leftOut
    .filter(({ act }) => shown.has(act.claim.document))
    .map((one) => ({ ...one, named: one.named.filter(({ claim }) => shown.has(claim.document)) }));
  const [deleted, rest] = [leftOut.filter(isDeleted), leftOut.filter((one) => !isDeleted(one))];
  const names: Names = {
    dossier: dossier.name,
    lens,
    ...namesOf(dossier),
    languages: new Map(dossier.documents.map(({ id, language }) => [id, language])),
  };
  const unread = columns.filter(({ id }) => agency.unread.includes(id));
  return (
    <section className="framing-section" id="agents">
      <h2>Verbs without an actor</h2>
      <p className="text-soft mt-1 mb-3 max-w-[80ch] text-[13px]">
        “Forty were killed” says less than “gendarmes killed forty”. A passive among the words of a claim is listed when
        its sentence ends without “by” and somebody, read in the text itself where it is held. It is marked when another
        source names who did it: at the same event, for the same kind of act or in answer to the same question, while
        the document does so nowhere in its own quotes. A list of common English verbs is looked for (killed, wounded,
        shot, seized, destroyed, arrested and the like); a noun such as “the killing” is not, nor is any other language
        {unread.length === 0 ? "." : `: nothing was looked for in ${unread.map(({ name }) => name).join(", ")}.`}
      </p>
      {deleted.length === 0 ? (
        <p>
          {leftOut.length === 0
            ? "No such verb stands among the quotes of the documents shown."
            : "In no case shown here does another source name the agent that a document leaves out."}
        </p>
      ) : (
        <ul className="framing-acts">
          {deleted.map((one) => (
            <LeftOutItem key={keyOf(one)} leftOut={one} names={names} />
          ))}
        </ul>
      )}
      {rest.length === 0 ? null : (
        <details className="mt-3">
          <summary className="w-fit cursor-pointer py-1">
            {counted(rest.length, "verb")} without an actor, and no other source that names one
          </summary>
          <ul className="framing-acts">
            {rest.map((one) => (
              <LeftOutItem key={keyOf(one)} leftOut={one} names={names} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function keyOf({ act }: LeftOut): string {
  return `${act.claim.id} ${act.verb.start} ${act.passage.exact}`;
}

function LeftOutItem({ leftOut, names }: { readonly leftOut: LeftOut; readonly names: Names }) {
  const { act, named, elsewhere } = leftOut;
  const isMarked = isDeleted(leftOut);
  return (
    <li className={isMarked ? "verdict-framed-differently" : "verdict-single-source"}>
      <p className="text-soft text-xs">{names.events.get(act.event) ?? act.event}</p>
      <ActQuote act={act} names={names} said={isMarked ? "leaves out who did it" : "does not say who did it"} />
      {(isMarked ? named : []).map((one) => (
        <ActQuote key={one.claim.id} act={one} names={names} said={`names ${whoOf(one)}`} />
      ))}
      {isMarked || elsewhere === null ? null : (
        <ActQuote act={elsewhere} names={names} said={`elsewhere it names ${whoOf(elsewhere)}`} />
      )}
    </li>
  );
}

function whoOf({ who }: ToldAct): string {
  return who === null ? "somebody, beyond the words that may be shown" : `“${who}”`;
}

/** A quote with its verb lit, and what is to be seen of the agent. */
function ActQuote({ act, names, said }: { readonly act: ToldAct; readonly names: Names; readonly said: string }) {
  const { exact } = act.passage;
  const { start, end } = act.verb;
  const { document, id, speaker } = act.claim;
  return (
    <div className="mt-1">
      <p>
        <a className="font-semibold" href={documentHref(names.dossier, document, id, names.lens)}>
          {names.documents.get(document) ?? document}
        </a>
        {speaker === null ? "" : `, ${speaker},`} {said}
      </p>
      <blockquote className="font-serif text-[15.5px]" dir="auto" lang={names.languages.get(document) ?? undefined}>
        {exact.slice(0, start)}
        <mark className="lit">{exact.slice(start, end)}</mark>
        {exact.slice(end)}
      </blockquote>
    </div>
  );
}
