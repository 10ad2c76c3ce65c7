import { counted } from "#components/question/counted.ts";
import { sideBySideHref } from "#components/ui/addresses.ts";
import { VerdictStrip } from "#components/ui/verdict-strip.tsx";
import type { Document } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";
import { type Lens, lensOf } from "#lib/lens.ts";
import { countVerdicts } from "#lib/ranking.ts";

import type { ClaimNote } from "./claim-note.ts";
import { DocumentFacts } from "./document-facts.tsx";
import { directionOf } from "./language.ts";
import type { Reading } from "./reading.ts";

interface Props {
  readonly dossier: Dossier;
  readonly document: Document;
  readonly notes: readonly ClaimNote[];
  readonly reading: Reading;
  readonly lens: Lens;
}

/** A document's title, what is known of it, and what its claims come to. */
export function DocumentHead({ dossier, document, notes, reading, lens }: Props) {
  const { title, language } = document;
  return (
    <header className="mb-8">
      <h1 dir={directionOf(language)} lang={language ?? undefined}>
        {title}
      </h1>
      <DocumentFacts document={document} dossier={dossier} />
      <Claims all={dossier.questions.length} notes={notes} />
      {notes.length === 0 || dossier.documents.length < 2 ? null : (
        <p className="screen-only text-[13px]">
          <a
            className="underline underline-offset-2"
            href={sideBySideHref(dossier.name, { ...lensOf(lens), documents: [document.id] })}
          >
            Beside another document
          </a>
        </p>
      )}
      {reading.whole ? null : <WhyQuotes sha256={document.sha256} />}
    </header>
  );
}

/** How many claims there are, and how the questions they answer compare; a part of the strip leads to the first of its kind. */
function Claims({ notes, all }: { readonly notes: readonly ClaimNote[]; readonly all: number }) {
  if (notes.length === 0) return <p className="mt-4">No claim rests on this document yet.</p>;
  const questions = [...new Map(notes.map((note) => [note.question.id, note])).values()];
  const compared = questions.flatMap(({ verdict }) => (verdict === null ? [] : [{ verdict }]));
  const first = (verdict: ClaimNote["verdict"]) => notes.find((note) => note.verdict === verdict)?.claim.id ?? "";
  return (
    <div className="mt-4 max-w-[60rem]">
      <p className="mb-1.5">
        {counted(notes.length, "claim")}, on {questions.length} of the dossier’s {counted(all, "question")}.
        {compared.length === 0 ? null : " How those questions’ answers compare:"}
      </p>
      {compared.length === 0 ? null : (
        <VerdictStrip counts={countVerdicts(compared)} hrefOf={(verdict) => `#${encodeURIComponent(first(verdict))}`} />
      )}
    </div>
  );
}

function WhyQuotes({ sha256 }: { readonly sha256: string | null }) {
  return (
    <p className="text-soft mt-3 max-w-[85ch]">
      The text belongs to its publisher; only short quotes are kept, here in the order of the text.
      {sha256 === null ? null : (
        <>
          {" "}
          Whoever holds the text can prove each quote with <code>npm run parallax -- texts FILE</code>: sha256{" "}
          <code className="wrap-anywhere">{sha256}</code>
        </>
      )}
    </p>
  );
}
