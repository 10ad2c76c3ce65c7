import { directionOf } from "#components/document/language.ts";
import { counted } from "#components/question/counted.ts";

import type { TextChange } from "./text-changes.ts";

/** The places where two texts differ, each with what was taken out and put in. */
export function ChangeMarks({
  changes,
  more,
  language,
}: {
  readonly changes: readonly TextChange[];
  readonly more: number;
  readonly language: string | null;
}) {
  return (
    <>
      <ol className="font-serif text-[15.5px]" dir={directionOf(language)} lang={language ?? undefined}>
        {changes.map(({ at, before, out, put, after }) => (
          <li key={at} className="border-rule border-t py-1.5 wrap-anywhere whitespace-pre-line first:border-t-0">
            <span className="text-soft">{before}</span>
            {out === "" ? null : <del className="bg-contradict-wash">{out}</del>}
            {out === "" || put === "" ? null : " "}
            {put === "" ? null : <ins className="bg-agree-wash">{put}</ins>}
            <span className="text-soft">{after}</span>
          </li>
        ))}
      </ol>
      {more === 0 ? null : <p className="text-soft mt-2">… and {counted(more, "further place")}.</p>}
    </>
  );
}
