import "server-only";

import type { Provenance } from "#components/chart/picture/framed-svg.ts";
import { showDate } from "#components/claim/show-date.ts";
import { lensCaption } from "#components/comparison/caption.ts";
import { namesIn, namesOf } from "#components/comparison/names.ts";
import { tabulatePairs } from "#components/dossier/map-plan.ts";
import { type MapDrawn, mapSvg } from "#components/dossier/picture/map-svg.ts";
import { verdictsSvg } from "#components/dossier/picture/verdicts-svg.ts";
import { sheetPairs } from "#components/dossier/sheet-pairs.ts";
import { eventRows, eventsIn, sourceRows, wholeOf } from "#components/events/event-rows.ts";
import { eventsSvg } from "#components/events/picture/events-svg.ts";
import { agreementHref, compareHref, dossierHref, eventsHref, permalinkHref } from "#components/ui/addresses.ts";
import { type PictureKind, VIEW_CHARTS, type ViewChart } from "#components/ui/take-away-addresses.ts";
import { type IgnoredPart, repeatedParts, unknownParts } from "#lib/ignored-part.ts";
import { lensOf } from "#lib/lens.ts";
import { readWindow } from "#lib/read-window.ts";
import type { Sheet } from "#lib/sheet.ts";
import type { TimeWindow } from "#lib/time-window.ts";
import { queryOf, readView, type View, WHOLE_VIEW } from "#lib/view.ts";

import { answerFile } from "./answer-file.ts";
import { type DrawnPicture, pictureResponse } from "./chart-response.ts";
import { type OpenDossier, openDossier } from "./dossier.ts";
import { noDossier } from "./freeze-problems.ts";
import { parametersOf } from "./ignored-header.ts";
import { type Problem, problemResponse } from "./problem.ts";
import { citableAddress } from "./public-address.ts";
import type { OpenSnapshot } from "./snapshot.ts";

/** Of how these charts are drawn: another one makes known pictures be asked for again. */
const EDITION = 1;

/** A chart of what a view shows of a dossier now: `?of=map`, the view's parameters, and for events `from` and `to`. */
export function liveViewChart(
  request: Request,
  { params }: { readonly params: Promise<{ readonly dossier: string }> },
  kind: PictureKind,
): Promise<Response> {
  return answerFile(async () => drawNow(request, (await params).dossier, kind));
}

async function drawNow(request: Request, name: string, kind: PictureKind): Promise<Response> {
  const open = await openDossier(name);
  if (open === null) return problemResponse(noDossier(name));
  const asked = readChart(parametersOf(request));
  if (asked === null) return problemResponse(NO_CHART);
  const { of } = asked;
  const { dossier, revision, lay } = open;
  const { view, ignored } = readView(asked.rest, dossier);
  const { sheet } = lay(view);
  const events = isLensAlone(view) ? dossier.events : eventsIn(sheet);
  return pictureResponse(request, kind, {
    headers: { etag: `"${revision}.${EDITION}"`, "cache-control": "no-cache" },
    name: `${name}-r${revision}-${of}`,
    draw: () =>
      drawn({ sheet, events, map: () => liveMap(open, sheet) }, { ...asked, ignored }, (window) => ({
        dossier: dossier.title,
        lens: lensCaption(sheet, namesOf(dossier)),
        state: `As of revision ${revision} of the dossier, not frozen: what stands at this address may change.`,
        url: citableAddress(pageOf(of, name, view, window)),
      })),
  });
}

/** The same of a permanent comparison, from what was frozen alone. */
export function frozenViewChart(
  request: Request,
  id: string,
  { sheet, day }: OpenSnapshot,
  kind: PictureKind,
): Promise<Response> | Response {
  const asked = readChart(parametersOf(request));
  if (asked === null) return problemResponse(NO_CHART);
  return pictureResponse(request, kind, {
    headers: { etag: `"${id}.${EDITION}"`, "cache-control": "public, max-age=86400" },
    name: `parallax-${id}-${asked.of}`,
    draw: () =>
      drawn(
        { sheet, events: eventsIn(sheet), map: () => frozenMap(sheet) },
        { ...asked, ignored: unknownParts(asked.rest) },
        () => frozenProvenance(id, sheet, day),
      ),
  });
}

/** What stands below a picture of a permanent comparison; `shown` is the part of it that the picture shows. */
export function frozenProvenance(id: string, sheet: Sheet, day: string, shown = sheet): Provenance {
  return {
    dossier: sheet.dossier.title,
    lens: lensCaption(shown, namesIn(sheet)),
    state: `Frozen on ${showDate(day)} as permanent comparison ${id}.`,
    url: citableAddress(permalinkHref(id)),
  };
}

/** As the overview's own, of the questions that a sheet shows. */
function liveMap({ compare }: OpenDossier, { documents, questions, view }: Sheet): MapDrawn {
  const shown = new Set(questions.map(({ id }) => id));
  const comparisons = compare(view).filter(({ question }) => shown.has(question.id));
  return { documents, pairs: tabulatePairs(documents, comparisons), copiesAsOrigins: false };
}

function frozenMap(sheet: Sheet): MapDrawn {
  const { documents } = sheet;
  return { documents, pairs: sheetPairs(sheet), copiesAsOrigins: documents.some(({ origin }) => origin !== null) };
}

interface Charted {
  readonly map: () => MapDrawn;
  readonly sheet: Sheet;
  readonly events: Parameters<typeof eventRows>[0];
}

function drawn(
  { sheet, events: shown, map }: Charted,
  { of, again, stretch, ignored: left }: ChartAsked & { readonly ignored: readonly IgnoredPart[] },
  provenance: (window: TimeWindow | null) => Provenance,
): DrawnPicture {
  const ignored = [...again, ...left];
  if (of === "verdicts") return { svg: verdictsSvg(sheet, provenance(null)), ignored };
  if (of === "map") return { svg: mapSvg(map(), provenance(null)), ignored };
  const [events, sources] = [eventRows(shown, sheet), sourceRows(sheet)];
  const whole = wholeOf([...events, ...sources].map(({ time }) => time));
  const read = whole === null ? { window: null, ignored: unknownParts(stretch) } : readWindow(stretch, whole);
  return {
    svg: eventsSvg({ events, sources, window: read.window }, provenance(read.window)),
    ignored: [...ignored, ...read.ignored],
  };
}

/** The page that shows what a chart shows: the chart's own through the same lens, or the comparison with the same choices. */
function pageOf(of: ViewChart, name: string, view: View, window: TimeWindow | null): string {
  if (!isLensAlone(view)) return compareHref(name, view);
  const lens = lensOf(view);
  if (of === "events") return eventsHref(name, lens, window);
  return of === "map" ? agreementHref(name, lens) : dossierHref(name, lens);
}

/** Whether a view shows all of a dossier, through whatever lens. */
function isLensAlone(view: View): boolean {
  return queryOf(view) === queryOf({ ...WHOLE_VIEW, ...lensOf(view) });
}

/** Which chart an address asks for, with its other parts: a stretch of time is for the axis of events alone. */
interface ChartAsked {
  readonly of: ViewChart;
  /** What it says of the chart again. */
  readonly again: readonly IgnoredPart[];
  readonly stretch: URLSearchParams;
  readonly rest: URLSearchParams;
}

function readChart(parameters: URLSearchParams): ChartAsked | null {
  const asked = parameters.get("of");
  const of = VIEW_CHARTS.find((chart) => chart === asked);
  if (of === undefined) return null;
  const isStretch = (parameter: string) => of === "events" && (parameter === "from" || parameter === "to");
  return {
    of,
    again: repeatedParts(parameters, ["of"]),
    stretch: new URLSearchParams([...parameters].filter(([parameter]) => isStretch(parameter))),
    rest: new URLSearchParams([...parameters].filter(([parameter]) => parameter !== "of" && !isStretch(parameter))),
  };
}

const NO_CHART: Problem = {
  status: 400,
  title: "No such chart",
  detail: `There is no chart of this name here. Ask for one of these: ${VIEW_CHARTS.map((of) => `of=${of}`).join(", ")}.`,
};
