import type { Comparison } from "#lib/comparison.ts";
import type { Event } from "#lib/question.ts";

/** The events with the most contested questions, in the dossier's order; none where all have none. */
export function contestedEvents(
  events: readonly Event[],
  comparisons: readonly Comparison[],
  most: number,
): readonly Event[] {
  const contested = comparisons.filter(({ verdict }) => verdict === "contradict" || verdict === "framed-differently");
  const counts = Map.groupBy(contested, ({ question }) => question.event);
  const weight = ({ id }: Event) => counts.get(id)?.length ?? 0;
  const chosen = new Set(
    events
      .filter((event) => weight(event) > 0)
      .toSorted((a, b) => weight(b) - weight(a))
      .slice(0, most),
  );
  return events.filter((event) => chosen.has(event));
}
