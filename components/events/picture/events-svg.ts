import type { Tick } from "#components/chart/axis.ts";
import { dayTicksThatFit } from "#components/chart/day-axis.ts";
import { LEFT, NAMES, type PicturePart, WIDTH, WITHIN } from "#components/chart/picture/frame.ts";
import { FACTS, framedSvg, linesSvg, type Provenance } from "#components/chart/picture/framed-svg.ts";
import { showDate } from "#components/claim/show-date.ts";
import { nameDocument } from "#components/comparison/document-name.ts";
import { type Html, html } from "#components/comparison/html.ts";
import { boxSvg, COLORS, textSvg } from "#components/comparison/picture/draw.ts";
import { oneLineOf, type Type, wrapText } from "#components/comparison/picture/fit-text.ts";
import { measureText } from "#components/comparison/picture/letter-widths.ts";
import { signSvg, VERDICT_COLORS } from "#components/comparison/picture/verdict-svg.ts";
import { publishedOf } from "#components/document/document-facts.tsx";
import { counted } from "#components/question/counted.ts";
import type { Verdict } from "#lib/comparison.ts";
import type { EventTime } from "#lib/event-time.ts";
import { dayText, type TimeWindow } from "#lib/time-window.ts";

import { placeIn } from "../event-lane.tsx";
import { type EventRow, type SourceRow, sideOf } from "../event-rows.ts";
import { EVENT_KEY } from "../event-words.ts";
import { RUN, timeLaneSvg } from "./time-lane-svg.ts";

/** Events, and sources, beyond which a picture names the others; names beyond which it says how many more there are. */
const MOST = { events: 40, sources: 12, named: 24, lines: 12 } as const;

const NAME: Type = { family: "sans", weight: 600, size: 13 };
const WHEN: Type = { family: "sans", weight: 400, size: 12 };
const HEAD: Type = { family: "sans", weight: 600, size: 13 };

/** Where the counts of an event's questions begin, and pixels between lines of text. */
const [COUNTS, STEP] = [NAMES + RUN + 18, 15];

/** What an events' axis is drawn from: what happened and what was published, by when. `window` is null where nothing is dated. */
export interface EventsDrawn {
  readonly events: readonly EventRow[];
  readonly sources: readonly SourceRow[];
  readonly window: TimeWindow | null;
}

/** The events' axis as a picture: what happened when, what is contested about it, and when each source was published. */
export function eventsSvg({ events, sources, window }: EventsDrawn, provenance: Provenance): string {
  const title = "When it happened, and when it was told";
  if (window === null) {
    const told = "Nothing here has a date.";
    return framedSvg({ title, told, provenance }, [(y) => linesSvg(told, FACTS, COLORS.soft, 1, y)]);
  }
  const span = showDate(`${dayText(window.from)}/${dayText(window.to)}`);
  const within = events.filter(({ time }) => time !== null && sideOf(time, window) === "within");
  const elsewhere = events.filter((row) => !within.includes(row));
  const told = [
    `${span}: ${counted(within.length, "event")}`,
    elsewhere.length === 0 ? "." : `; ${elsewhere.length} more lie outside it or have no date.`,
  ].join("");
  const [happened, published] = [within.slice(0, MOST.events), sources.slice(0, MOST.sources)];
  const documents = sources.map(({ document }) => document);
  const more = [
    ...namedSvg(
      "more event",
      "for want of room",
      within.slice(MOST.events).map(({ event }) => event.title),
    ),
    ...namedSvg(
      "event",
      "outside this stretch of time, or without a date",
      elsewhere.map(({ event }) => event.title),
    ),
    ...namedSvg(
      "more source",
      "for want of room",
      sources.slice(MOST.sources).map(({ document }) => nameDocument(document, documents)),
    ),
  ];
  return framedSvg({ title, told, provenance }, [
    (y) => linesSvg(told, FACTS, COLORS.soft, 2, y),
    (y) => headingSvg("When the sources were published", y),
    ...published.map(
      ({ document, time }) =>
        (y: number) =>
          rowSvg(
            { name: nameDocument(document, documents), when: publishedOf(document), time, shape: "rhomb" },
            window,
            y,
          ),
    ),
    (y) => headingSvg("What happened", y + 8),
    ...happened.map((row) => (y: number) => eventSvg(row, window, y)),
    (y) => axisSvg(window, y),
    (y) => linesSvg(EVENT_KEY, WHEN, COLORS.soft, 5, y),
    ...more,
  ]);
}

/** What is not drawn, and why, by name; of many those that come first, with how many more there are. */
function namedSvg(noun: string, why: string, names: readonly string[]): readonly ((y: number) => PicturePart)[] {
  if (names.length === 0) return [];
  const left = names.length - MOST.named;
  const listed = names.slice(0, MOST.named).join("; ");
  const told = `${counted(names.length, noun)} not drawn, ${why}: ${listed}${left > 0 ? `; and ${left} more` : ""}.`;
  return [(y) => linesSvg(told, WHEN, COLORS.soft, MOST.lines, y)];
}

function headingSvg(text: string, y: number): PicturePart {
  const rule = boxSvg({ x: LEFT, y: y + 26, width: WITHIN, height: 1 }, COLORS.strong);
  return { svg: html`${textSvg({ x: LEFT, y: y + 18 }, HEAD, COLORS.ink, text)}${rule}`, end: y + 27 };
}

/** What stands on one line of the axis. */
interface Drawn {
  readonly name: string;
  readonly when: string;
  readonly time: EventTime | null;
  readonly shape: "bar" | "rhomb";
  readonly verdict?: Verdict | undefined;
}

function rowSvg({ name, when, time, shape, verdict }: Drawn, window: TimeWindow, y: number): PicturePart {
  const names = wrapText(oneLineOf(name), NAME, NAMES - LEFT - 14, 3);
  const dates = wrapText(oneLineOf(when), WHEN, NAMES - LEFT - 14, 2);
  const height = STEP * (names.length + dates.length) + 10;
  const named = names.map((line, index) => textSvg({ x: LEFT, y: y + 15 + STEP * index }, NAME, COLORS.ink, line));
  const below = y + 15 + STEP * names.length;
  const dated = dates.map((line, index) => textSvg({ x: LEFT, y: below + STEP * index }, WHEN, COLORS.soft, line));
  const color = verdict === undefined ? COLORS.soft : VERDICT_COLORS[verdict];
  const drawn = time === null ? null : timeLaneSvg(time, placeIn(window), shape, { color, y: y + height / 2 });
  const rule = boxSvg({ x: LEFT, y: y + height, width: WITHIN, height: 1 }, COLORS.rule);
  return { svg: html`${named}${dated}${drawn}${rule}`, end: y + height + 1 };
}

function eventSvg({ event, time, counts, contested }: EventRow, window: TimeWindow, y: number): PicturePart {
  const when = showDate(event.date ?? "");
  const row = rowSvg({ name: event.title, when, time, shape: "bar", verdict: contested?.verdict }, window, y);
  return { svg: html`${row.svg}${countsSvg(counts, y + (row.end - y) / 2 + 5)}`, end: row.end };
}

/** As many counts as have room, the most contested first. */
function countsSvg(counts: ReadonlyMap<Verdict, number>, y: number): Html {
  let x = COUNTS;
  return html`${[...counts].map(([verdict, number]) => {
    const [at, count] = [x, String(number)];
    const width = 19 + measureText(count, WHEN.family, WHEN.size) + 9;
    if (number === 0 || at + width > WIDTH - LEFT + 9) return null;
    x += width;
    return html`${signSvg(verdict, at, y - 12, 14, VERDICT_COLORS[verdict])}${textSvg({ x: at + 18, y }, WHEN, COLORS.ink, count)}`;
  })}`;
}

function axisSvg(window: TimeWindow, y: number): PicturePart {
  const ticks: readonly Tick[] = dayTicksThatFit(window.from, window.to, placeIn(window), RUN);
  const drawn = ticks.map(({ at, label }) => {
    const x = NAMES + at * RUN;
    const anchor = at < 0.08 ? "start" : "middle";
    return html`${boxSvg({ x, y, width: 1, height: 6 }, COLORS.strong)}${textSvg({ x, y: y + 20, anchor: at > 0.92 ? "end" : anchor }, WHEN, COLORS.soft, oneLineOf(label))}`;
  });
  const line = boxSvg({ x: NAMES, y, width: RUN, height: 1 }, COLORS.strong);
  return { svg: html`${line}${drawn}`, end: y + 30 };
}
