import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { sheetOf } from "#lib/sheet.ts";
import { aDocument, aDossier, anEvent } from "#lib/testing/factories.ts";
import { dayText } from "#lib/time-window.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { eventRows, sourceRows, tellingStretch, wholeOf } from "./event-rows.ts";

function stretchOf(dates: readonly string[], published: readonly (string | null)[]) {
  const dossier = aDossier({
    events: dates.map((date, place) => anEvent({ id: `e${place}`, date })),
    documents: published.map((day, place) => aDocument({ id: `d${place}`, published: day })),
  });
  const sheet = sheetOf(dossier, WHOLE_VIEW, []);
  const [events, sources] = [eventRows(dossier.events, sheet), sourceRows(sheet)];
  const whole = wholeOf([...events, ...sources].map(({ time }) => time));
  return whole === null ? null : { whole, shown: tellingStretch(events, sources, whole) };
}

describe("the stretch that is shown at first", () => {
  it("holds two in three beginnings, however long what began runs on, and when sources were published", () => {
    const stretch = stretchOf(["1891/1987", "2031-03-03/..", "2031-05-12", "2031-05-13"], ["2031-06-02", null]);
    expect(stretch === null ? null : [dayText(stretch.shown.from), dayText(stretch.shown.to)]).toEqual([
      "2031-02-16",
      "2031-06-17",
    ]);
  });

  it("is all there is where leaving some out would not spare much", () => {
    const stretch = stretchOf(["2001", "2004", "2008"], ["2010"]);
    expect(stretch?.shown).toBe(stretch?.whole);
  });

  it("lies in the whole, is all of it or less than half, and needs no date to be found", () => {
    const dates = fc.array(fc.constantFrom("1891", "1993/..", "2020-07", "2020-07-12/2020-11", "2024~", ""));
    fc.assert(
      fc.property(dates, fc.array(fc.constantFrom("2020-08-01", "2024", null)), (given, published) => {
        const stretch = stretchOf(given, published);
        if (stretch === null) return;
        const { shown, whole } = stretch;
        expect(shown.from).toBeGreaterThanOrEqual(whole.from);
        expect(shown.to).toBeLessThanOrEqual(whole.to);
        expect(shown === whole || shown.to - shown.from < (whole.to - whole.from) / 2).toBe(true);
      }),
    );
  });
});
