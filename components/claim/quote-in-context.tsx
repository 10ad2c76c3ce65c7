import type { Passage } from "#lib/passage.ts";

/** A text's own words between those that stand around them, in the text's language and direction, lit in the verdict's colour. */
export function QuoteInContext({ passage, language }: { readonly passage: Passage; readonly language: string | null }) {
  const { exact, prefix, suffix } = passage;
  return (
    <blockquote className="text-soft font-serif text-[15.5px] leading-normal" dir="auto" lang={language ?? undefined}>
      {prefix === "" ? null : `… ${fromWord(prefix)}`}
      <mark className="lit text-ink">{exact}</mark>
      {suffix === "" ? null : `${toWord(suffix)} …`}
    </blockquote>
  );
}

/** Context shorter than this ends where its text does, and so at a whole word. */
const CUT_FROM = 30;

/** The context before a quote without the part of a word that it may begin with. */
function fromWord(prefix: string): string {
  return prefix.length < CUT_FROM ? prefix : prefix.replace(/^\S{0,15}\s+/u, "");
}

function toWord(suffix: string): string {
  return suffix.length < CUT_FROM ? suffix : suffix.replace(/\s+\S{0,15}$/u, "");
}
