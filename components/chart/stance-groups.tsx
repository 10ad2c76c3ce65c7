import { PositionLetter } from "#components/ui/position-letter.tsx";

import { unusedSentence } from "./unused-sentence.ts";

/** One answer that a question allows, or one term, and who gives it. */
export interface StanceGroup {
  readonly key: string;
  readonly label: string;
  /** Whether the label is a text's own word rather than the editors'. */
  readonly isTerm: boolean;
  readonly stances: readonly StanceEntry[];
}

/** One claim in a group. */
export interface StanceEntry {
  /** The claim. */
  readonly id: string;
  /** Where its words are. */
  readonly href: string;
  readonly name: string;
  /** Who is quoted, for when, for what. */
  readonly detail: string;
  readonly position: number | null;
  /** What is particular to it: denied, at a distance, not counted. */
  readonly marks: readonly string[];
}

/** Who stands where on a question of options or terms: a row for each, with its documents. `unused` are options that nobody chose. */
export function StanceGroups({
  groups,
  unused,
  caption,
}: {
  readonly groups: readonly StanceGroup[];
  readonly unused: readonly string[];
  readonly caption: string;
}) {
  return (
    <figure className="my-6">
      <dl className="border-rule-strong border-t">
        {groups.map((group) => (
          <div
            key={group.key}
            className="border-rule grid gap-x-6 gap-y-1 border-b py-2 sm:grid-cols-[minmax(11rem,2fr)_3fr]"
          >
            <dt className={`min-w-0 ${group.isTerm ? "font-serif text-base" : "font-semibold"}`}>
              <bdi>{group.label}</bdi>
            </dt>
            <dd className="flex min-w-0 flex-col gap-1">
              {group.stances.map((stance) => (
                <StanceLine key={stance.id} stance={stance} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <figcaption className="text-soft mt-1.5 text-xs">
        {caption} {unusedSentence(unused)}
      </figcaption>
    </figure>
  );
}

function StanceLine({ stance }: { readonly stance: StanceEntry }) {
  return (
    <span className="text-xs leading-snug">
      {stance.position === null ? null : <PositionLetter index={stance.position} />}
      <a className="text-[13px] font-semibold" href={stance.href}>
        {stance.name}
      </a>{" "}
      <span className="text-soft">{stance.detail}</span>
      {stance.marks.map((mark) => (
        <span
          key={mark}
          className="border-rule-strong ml-1.5 inline-block rounded-full border px-1.5 whitespace-nowrap"
        >
          {mark}
        </span>
      ))}
    </span>
  );
}
