import { mostContested } from "#components/comparison/most-contested.ts";
import type { Verdict } from "#lib/comparison.ts";
import { compareTimes, type EventTime, timeOf } from "#lib/event-time.ts";
import type { Event } from "#lib/question.ts";
import { countVerdicts } from "#lib/ranking.ts";
import type { Sheet, SheetDocument, SheetQuestion } from "#lib/sheet.ts";
import { fitted, lengthOfWindow, type TimeWindow } from "#lib/time-window.ts";

/** An event with when it was and what is contested about it. */
export interface EventRow {
  readonly event: DrawnEvent;
  readonly time: EventTime | null;
  /** The event that it is a part of. */
  readonly whole: DrawnEvent | null;
  readonly questions: readonly SheetQuestion[];
  readonly counts: ReadonlyMap<Verdict, number>;
  /** The question that its sources part ways on most; null where they do on none. */
  readonly contested: SheetQuestion | null;
}

/** A document with when it was published; null where that is not known. */
export interface SourceRow {
  readonly document: SheetDocument;
  readonly time: EventTime | null;
}

/** What of an event is drawn; what a permanent comparison keeps of it is its title and date. */
type DrawnEvent = Pick<Event, "id" | "title" | "date"> & Partial<Pick<Event, "parent">>;

/** The events that a sheet has questions of: all that is known of a dossier's events once it is frozen. */
export function eventsIn({ questions }: Pick<Sheet, "questions">): readonly DrawnEvent[] {
  return [...new Map(questions.map(({ event }) => [event.id, event])).values()];
}

/** Events by when they began, each with its questions in a sheet. */
export function eventRows(events: readonly DrawnEvent[], sheet: Sheet): readonly EventRow[] {
  const questions = Map.groupBy(mostContested(sheet, sheet.questions.length), ({ event }) => event.id);
  const byId = new Map(events.map((event) => [event.id, event]));
  return events
    .map((event) => {
      const own = questions.get(event.id) ?? [];
      const [most] = own;
      return {
        event,
        time: timeOf(event.date),
        whole: byId.get(event.parent ?? "") ?? null,
        questions: own,
        counts: countVerdicts(own),
        contested: most?.verdict === "contradict" || most?.verdict === "framed-differently" ? most : null,
      };
    })
    .toSorted((a, b) => compareTimes(a.time, b.time));
}

/** A dossier's documents by when they were published. */
export function sourceRows({ documents }: Pick<Sheet, "documents">): readonly SourceRow[] {
  return documents
    .map((document) => ({ document, time: timeOf(document.published) }))
    .toSorted((a, b) => compareTimes(a.time, b.time));
}

/** All the days that there are to see, with a little room; null where nothing is dated. */
export function wholeOf(times: readonly (EventTime | null)[]): TimeWindow | null {
  const days = times.flatMap((time) => endsOfTime(time));
  if (days.length === 0) return null;
  return withRoom(Math.min(...days), Math.max(...days));
}

function withRoom(from: number, to: number): TimeWindow {
  const room = Math.max(15, Math.round((to - from) / 30));
  return { from: from - room, to: to + room };
}

/** Of the dated events, how many begin in the stretch that is shown at first. */
const TELLING_SHARE = 2 / 3;

/**
 * What is shown at first: the shortest stretch in which two in three of the dated events begin, and the days on which
 * the sources were published; all there is, where that is not much less.
 */
export function tellingStretch(
  events: readonly EventRow[],
  sources: readonly SourceRow[],
  whole: TimeWindow,
): TimeWindow {
  const begun = events.flatMap(({ time }) => time?.from ?? time?.to ?? []).toSorted((a, b) => a - b);
  const most = Math.ceil(begun.length * TELLING_SHARE);
  const stretches = begun.flatMap((from, place) => {
    const to = begun[place + most - 1];
    return to === undefined ? [] : [{ from, to }];
  });
  const [densest] = stretches.toSorted((a, b) => lengthOfWindow(a) - lengthOfWindow(b));
  if (densest === undefined) return whole;
  const days = [densest.from, densest.to, ...sources.flatMap(({ time }) => endsOfTime(time))];
  const telling = withRoom(Math.min(...days), Math.max(...days));
  const shown = fitted({ from: Math.max(whole.from, telling.from), to: Math.min(whole.to, telling.to) }, whole);
  return lengthOfWindow(shown) < lengthOfWindow(whole) / 2 ? shown : whole;
}

/** A time's days with as much room again on either side; null where it has no days. */
export function aroundTime(time: EventTime, whole: TimeWindow): TimeWindow | null {
  const days = endsOfTime(time);
  if (days.length === 0) return null;
  const [from, to] = [
    time.from === null ? whole.from : Math.min(...days),
    time.to === null ? whole.to : Math.max(...days),
  ];
  const room = Math.max(3, Math.round((to - from) / 2));
  return fitted({ from: Math.max(whole.from, from - room), to: Math.min(whole.to, to + room) }, whole);
}

function endsOfTime(time: EventTime | null): readonly number[] {
  if (time === null) return [];
  return [time.earliest, time.from, time.to, time.latest].filter((day) => day !== null);
}

/** Whether any of a time's days may lie in a window, or on which side of it they all lie. */
export function sideOf(time: EventTime, window: TimeWindow): "before" | "within" | "after" {
  if ((time.latest ?? Number.POSITIVE_INFINITY) < window.from) return "before";
  return (time.earliest ?? Number.NEGATIVE_INFINITY) > window.to ? "after" : "within";
}
