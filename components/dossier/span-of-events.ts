import { showDate } from "#components/claim/show-date.ts";
import type { Event } from "#lib/question.ts";
import { readDate } from "#lib/value/date.ts";
import { closedInterval } from "#lib/value/interval.ts";
import { writeDays } from "#lib/value/write.ts";

/** From when to when a dossier's events happened, in years, or in months where all lie in one year; null where none is dated. */
export function spanOfEvents(events: readonly Pick<Event, "date">[]): string | null {
  const intervals = events.flatMap(({ date }) => {
    const read = date === null ? null : readDate(date);
    return read?.ok ? [read.value.interval] : [];
  });
  const ends = intervals
    .flatMap(({ lower, upper }) => [lower, upper].filter((end) => end !== null))
    .toSorted((a, b) => a.near - b.near);
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [first, last].map((end) => writeDays(closedInterval(end, end)));
  if (from === undefined || to === undefined) return null;
  const length = from.slice(0, 4) === to.slice(0, 4) ? "0000-00".length : "0000".length;
  const [start, end] = [from.slice(0, length), to.slice(0, length)];
  return showDate(start === end ? start : `${start}/${end}`);
}
