import { directionOf } from "#components/document/language.ts";
import { counted } from "#components/question/counted.ts";
import { documentHref } from "#components/ui/addresses.ts";
import { Card } from "#components/ui/card.tsx";

import type { ReadDocument } from "./read-document.ts";

/** UTF-16 units that are drawn: the rest of a very long text is only counted. */
const MOST_SHOWN = 100_000;

/** The text as it would be kept, with what should be looked at first. */
export function TextPreview({
  dossier,
  read,
  language,
}: {
  readonly dossier: string;
  readonly read: ReadDocument;
  readonly language: string | null;
}) {
  const { text, notes, words, length, sha256 } = read;
  const rest = text.length - MOST_SHOWN;
  return (
    <Card title="The text as it would be kept">
      <p className="mb-2">
        {counted(words, "word")}, {counted(length, "character")}.{" "}
        <span className="text-soft text-xs">
          sha256 <code>{sha256.slice(0, 8)}…</code>
        </span>
      </p>
      <Twins dossier={dossier} read={read} />
      {notes.map((note) => (
        <p key={note} className="border-apart bg-apart-wash mb-2 border-l-[3px] px-3 py-1.5">
          {note}
        </p>
      ))}
      <section
        aria-label="Text"
        className="border-rule max-h-[26rem] overflow-y-auto rounded border px-4 py-3"
        tabIndex={text === "" ? undefined : 0}
      >
        <div
          className="font-serif text-[16px] leading-relaxed wrap-anywhere whitespace-pre-wrap"
          dir={directionOf(language)}
          lang={language ?? undefined}
        >
          {text.slice(0, MOST_SHOWN).toWellFormed()}
        </div>
        {rest > 0 ? (
          <p className="text-soft mt-3">… and {counted(rest, "character")} more, which would be kept too.</p>
        ) : null}
      </section>
    </Card>
  );
}

/** Documents that have this text already, or nearly. */
function Twins({ dossier, read: { same, near } }: { readonly dossier: string; readonly read: ReadDocument }) {
  const twins = [
    ...same.map((twin) => ({ ...twin, said: "has this very text already" })),
    ...near.map((twin) => ({ ...twin, said: `has nearly this text: ${Math.round(twin.resemblance * 100)} % of it` })),
  ];
  return twins.map(({ document, title, said }) => (
    <p key={document} className="border-contradict bg-contradict-wash mb-2 border-l-[3px] px-3 py-1.5">
      <a className="underline underline-offset-2" href={documentHref(dossier, document)}>
        <bdi className="font-serif">{title}</bdi>
      </a>{" "}
      {said}. If one republishes the other, say so under “republishes”; if it is a newer text of that document, capture
      that one anew.
    </p>
  ));
}
