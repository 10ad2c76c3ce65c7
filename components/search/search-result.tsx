import type { ReactNode } from "react";

import { showDate } from "#components/claim/show-date.ts";
import { showClaim } from "#components/claim/show-label.ts";
import { directionOf } from "#components/document/language.ts";
import { dossierHref } from "#components/ui/addresses.ts";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";

import { KIND_WORDS } from "./facet-words.ts";
import type { ShownResult } from "./shown-result.ts";
import { Snippet } from "./snippet.tsx";

/** Something found: what it is, its words with those searched for marked, and where it stands. */
export function SearchResultItem({ result }: { readonly result: ShownResult }) {
  const { kind, dossier, dossierTitle, href, title, verdict, hidden, wordsInTitle, within } = result;
  return (
    <li className="border-rule border-t pt-3 pb-4">
      <p className="text-soft flex flex-wrap items-baseline gap-x-3 text-xs">
        <span className="font-semibold">{KIND_WORDS[kind][0]}</span>
        <a className="inline-block py-1.5" href={dossierHref(dossier)}>
          {dossierTitle}
        </a>
        {within === false ? <span>may be in the range</span> : null}
        {kind === "question" && verdict !== null ? <VerdictMark verdict={verdict} /> : null}
      </p>
      <h2 className="mt-0.5 text-[17px]">
        <a className="inline-block" dir="auto" href={href}>
          <Snippet runs={title} />
        </a>
      </h2>
      <Answer result={result} />
      {result.snippets.map((runs) => (
        <Quote key={runs.map(({ text }) => text).join("")} kind={kind} language={result.language}>
          <Snippet runs={runs} />
        </Quote>
      ))}
      {hidden && !wordsInTitle ? (
        <p className="text-soft mt-1 text-[13px]">
          These words stand in its text, which may not be shown here. What is quoted from it can be read on its page.
        </p>
      ) : null}
    </li>
  );
}

/** What a claim says and who says it; an event, a concept, an outlet. */
function Answer({ result }: { readonly result: ShownResult }) {
  const { said, outlet, published, note, verdict, kind } = result;
  const source = [outlet, published === null ? null : showDate(published)].filter((part) => part !== null).join(", ");
  if (said === null) {
    const parts = [source, note ?? ""].filter((part) => part !== "");
    return parts.length === 0 ? null : <p className="text-soft mt-0.5 text-[13px]">{parts.join(" · ")}</p>;
  }
  return (
    <p className="mt-0.5 flex flex-wrap items-baseline gap-x-3">
      <span className="font-semibold tabular-nums">{showClaim(said, said)}</span>
      <span className="text-soft text-[13px]">
        {source}
        {said.speaker === null ? "" : `, citing ${said.speaker}`}
      </span>
      {kind === "claim" && verdict !== null ? (
        <span className="text-soft text-xs">
          all answers: <VerdictMark verdict={verdict} />
        </span>
      ) : null}
    </p>
  );
}

function Quote({
  kind,
  language,
  children,
}: {
  readonly kind: ShownResult["kind"];
  readonly language: string | null;
  readonly children: ReactNode;
}) {
  const isText = kind === "claim" || kind === "document";
  const look = isText ? "font-serif text-[15.5px]" : "text-soft";
  return (
    <p className={`mt-1 max-w-[78ch] wrap-anywhere ${look}`} dir={directionOf(language)} lang={language ?? undefined}>
      {children}
    </p>
  );
}
