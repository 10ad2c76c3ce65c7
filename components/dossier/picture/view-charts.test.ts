import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { strangersIn } from "#components/chart/picture/testing/strangers-in.ts";
import { anySheet } from "#components/comparison/testing/any-sheet.ts";
import { parsed } from "#components/comparison/testing/parsed.ts";
import { eventRows, eventsIn, sourceRows, wholeOf } from "#components/events/event-rows.ts";
import { eventsSvg } from "#components/events/picture/events-svg.ts";
import { compareView, type Sheet, sheetOf } from "#lib/sheet.ts";
import { aClaim, aDocument, aDossier, anEvent, anOutlet, aQuestion } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { sheetPairs } from "../sheet-pairs.ts";
import { mapSvg } from "./map-svg.ts";
import { verdictsSvg } from "./verdicts-svg.ts";

const PROVENANCE = {
  dossier: "The port",
  lens: "Compared among 2 documents. No filter.",
  state: "Frozen on 22 November 2026.",
  url: "https://parallax.example/c/7k3m2q2xw4hd6n2p",
};

function mapOf(sheet: Sheet): string {
  return mapSvg({ documents: sheet.documents, pairs: sheetPairs(sheet), copiesAsOrigins: true }, PROVENANCE);
}

/** Every chart of a sheet. */
function chartsOf(sheet: Sheet): readonly string[] {
  const [events, sources] = [eventRows(eventsIn(sheet), sheet), sourceRows(sheet)];
  const window = wholeOf([...events, ...sources].map(({ time }) => time));
  return [verdictsSvg(sheet, PROVENANCE), mapOf(sheet), eventsSvg({ events, sources, window }, PROVENANCE)];
}

/** So many documents that contradict one another on what happened on one day. */
function sheetAmong(documents: number): Sheet {
  const ids = Array.from({ length: documents }, (_, index) => `d${String(index).padStart(2, "0")}`);
  const dossier = aDossier({
    outlets: ids.map((id) => anOutlet({ id, name: `Paper ${id}` })),
    documents: ids.map((id) => aDocument({ id, outlet: id, published: "2031-05-13" })),
    events: [anEvent({ title: "The shooting", date: "2031-05-12" })],
    questions: [aQuestion()],
    claims: ids.map((document, index) => aClaim({ document, value: String(600 + index) })),
  });
  return sheetOf(dossier, WHOLE_VIEW, compareView(dossier, WHOLE_VIEW));
}

describe("the charts of a view as pictures", () => {
  test("say what they show, the lens and where it comes from", () => {
    const [verdicts = "", map = "", events = ""] = chartsOf(sheetAmong(3)).map((svg) => parsed(svg).text);
    for (const text of [verdicts, map, events])
      expect(text).toMatch(/No filter[\s\S]*Frozen on[\s\S]*7k3m2q2xw4hd6n2p/u);
    expect(verdicts).toContain("1 contradict");
    expect(map).toMatch(/Paper d02[\s\S]*100 % differ[\s\S]*on 1 of 1/u);
    expect(events).toMatch(/Paper d00[\s\S]*13 May 2031[\s\S]*The shooting[\s\S]*12 May 2031/u);
  });

  test("have an answer for no document, for one, and for more than have room", () => {
    expect(parsed(mapOf(sheetAmong(1))).text).toContain("one document alone");
    expect(parsed(mapOf(sheetAmong(50))).text).toContain("38 more documents");
    for (const svg of [0, 1].flatMap((many) => chartsOf(sheetAmong(many)))) expect(strangersIn(svg)).toEqual([]);
  });

  test("name the events that have no room", () => {
    const days = Array.from({ length: 42 }, (_, index) => index);
    const events = eventRows(
      days.map((day) => anEvent({ id: `e${day}`, title: `Event ${day}`, date: `20${20 + day}` })),
      sheetAmong(1),
    );
    const window = wholeOf(events.map(({ time }) => time));
    const { text } = parsed(eventsSvg({ events, sources: [], window }, PROVENANCE));
    expect(text).toContain("2 more events not drawn, for want of room: Event 40; Event 41.");
  });

  test("have only the expected elements and attributes, whatever the sheet holds", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        expect(chartsOf(sheet).flatMap(strangersIn)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
