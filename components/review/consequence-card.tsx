import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import type { Result } from "#lib/result.ts";

import type { Consequence, OtherAnswer } from "./consequence.ts";

/** What the other documents answer, and what the question would come to. */
export function ConsequenceCard({ consequence }: { readonly consequence: Result<Consequence> }) {
  if (!consequence.ok)
    return (
      <aside className="text-[13px]">
        <p className="border-contradict bg-contradict-wash border-l-[3px] px-3 py-2">{consequence.fault.message}</p>
      </aside>
    );
  const { verdictNow, verdictWith, why, others, against } = consequence.value;
  return (
    <aside aria-label="What it would bring" className={`verdict-${verdictWith} text-[13px]`}>
      <p className="flex flex-wrap items-baseline gap-x-2">
        {verdictNow === verdictWith ? (
          <>
            The verdict stays <VerdictMark verdict={verdictNow} />
          </>
        ) : (
          <>
            <VerdictMark verdict={verdictNow} /> becomes <VerdictMark verdict={verdictWith} />
          </>
        )}
      </p>
      <p className="text-soft my-1 border-l-[3px] border-(--verdict) pl-2.5 font-serif leading-snug">{why}</p>
      {against === null ? null : (
        <p className="bg-contradict-wash px-2 py-1">The same document also says: {against}. Both cannot be true.</p>
      )}
      {others.length === 0 ? (
        <p className="text-soft text-xs">No other document answers this.</p>
      ) : (
        <ul className="text-xs">
          {others.map((other) => (
            <Other key={other.id} other={other} />
          ))}
        </ul>
      )}
    </aside>
  );
}

function Other({ other: { name, value, detail, relation } }: { readonly other: OtherAnswer }) {
  const [sign, words] = RELATIONS[relation];
  return (
    <li className="border-rule border-t py-1">
      <span aria-hidden="true" className="mr-1.5 inline-block w-3 text-center font-serif">
        {sign}
      </span>
      <span className="sr-only">{words}: </span>
      <b className="font-semibold">
        <bdi>{value}</bdi>
      </b>{" "}
      <span className="text-soft">
        {name}
        {detail === "" ? "" : `, ${detail}`}
      </span>
    </li>
  );
}

/** How it stands to another answer. */
const RELATIONS: Readonly<Record<OtherAnswer["relation"], readonly [sign: string, words: string]>> = {
  same: ["=", "the same"],
  compatible: ["≈", "both can be true"],
  disjoint: ["≠", "both cannot be true"],
  incomparable: ["⇢", "for another time or scope"],
};
