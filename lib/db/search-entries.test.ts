import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { EMPTY_SEARCH, readSearchAddress } from "#lib/search.ts";
import { readSearch } from "#lib/search-query.ts";
import { aClaim, aDocument, aDossier, anEvent, aQuestion } from "#lib/testing/factories.ts";

import { searchEntries } from "./search-entries.ts";
import { edited, sql, stored } from "./testing/stored.ts";

ownDatabase();

const passage = (exact: string) => ({ exact, prefix: "", suffix: "", start: null, end: null });

beforeAll(async () => {
  await stored(
    aDossier({
      name: "port",
      documents: [
        aDocument({ id: "a", title: "The harbour in flames", published: "2021-03-04" }),
        aDocument({ id: "b", title: "Les morts du port", language: "fr" }),
        aDocument({ id: "c", title: "Порт", language: "ru" }),
        aDocument({ id: "d", title: "Der Brand", language: "de" }),
      ],
      events: [anEvent({ date: "2019" })],
      questions: [aQuestion(), aQuestion({ id: "burnt", question: "How many ships burnt?", unit: "ships" })],
      codebook: {
        concepts: [
          { id: "region", label: "The region", note: null },
          { id: "towns", label: "Towns", note: null },
        ],
        terms: [
          { concept: "region", term: "Qarabağ", variants: ["Karabakh"], connotation: "neutral" },
          { concept: "towns", term: "Khojaly", variants: [], connotation: "neutral" },
          { concept: "towns", term: "Степанакерт", variants: [], connotation: "neutral" },
          { concept: "towns", term: "Мост", variants: [], connotation: "neutral" },
        ],
      },
      claims: [
        aClaim({ id: "one", passages: [passage("fighting near Kara6akh left 1,613 people dead")], value: "1613" }),
        aClaim({ id: "two", document: "b", passages: [passage("soixante blessés évacués")], value: "60..70" }),
        aClaim({
          id: "three",
          document: "c",
          question: "burnt",
          passages: [passage("сгорели пять кораблей")],
          value: ">5",
        }),
        aClaim({
          id: "four",
          document: "d",
          question: "burnt",
          passages: [passage("rund 30.000 Tonnen")],
          value: "<=60",
        }),
      ],
    }),
  );
});

/** What is found, as `kind id`, in no order. */
async function found(typed: string, address = ""): Promise<readonly string[]> {
  const done = await searchEntries(readSearch(typed).query, readSearchAddress(new URLSearchParams(address)).search);
  if (!done.ok) throw new Error(done.fault.message);
  return done.value.hits.map(({ kind, id }) => `${kind} ${id}`).toSorted();
}

describe("searching", () => {
  it.each<[string, string, readonly string[]]>([
    ["finds words in any form, by their language", "evacue blessé", ["claim two"]],
    ["and in any script", "корабль", ["claim three"]],
    ["whatever the accents", "QARABAG", ["term region/Qarabağ"]],
    ["misread by a scan too", "Karabakh", ["claim one", "term region/Qarabağ"]],
    ["but not where the words must be exact", '"Karabakh"', ["term region/Qarabağ"]],
    ["phrases as they stand", '"people dead"', ["claim one"]],
    ["no phrase in another order", '"dead people"', []],
    ["figures however they are grouped", "1613 dead", ["claim one"]],
    ["without what is not wanted", "killed -dead", ["claim two", "question killed"]],
    ["without a phrase", 'killed -"soixante blesses"', ["claim one", "question killed"]],
    ["figures above a bound", "killed >500", ["claim one"]],
    ["figures that may be in a range", "65..66", ["claim three", "claim two"]],
    ["open ends", ">=1000", ["claim one", "claim three"]],
    ["thousands that a space sets apart", "30 000 Tonnen", ["claim four"]],
    ["or a full stop, in languages that write them so", "30.000", ["claim four"]],
    ["names in another script", "Карабах", ["term region/Qarabağ"]],
    ["whatever their ending", "Карабахом", ["term region/Qarabağ"]],
    ["in another spelling", "Xocalı", ["term towns/Khojaly"]],
    ["from Latin letters into another script", "Stepanakert", ["term towns/Степанакерт"]],
    ["but no word of plain English", "most", []],
    ["from one other script into another", "Ստեփանակերտ", ["term towns/Степанакерт"]],
    ["years of the event or of publication", "2019..2020 ships", ["claim four", "claim three", "question burnt"]],
    ["documents by their titles", "harbor harbour flames", []],
    ["documents by their outlets", "courier", ["document a", "document b", "document c", "document d"]],
  ])("%s: %s", async (_, typed, expected) => {
    expect(await found(typed)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ["kind=question", ["question killed"]],
    ["dossier=port&kind=claim", ["claim one", "claim two"]],
    ["dossier=other", []],
    ["document=port/b", ["claim two"]],
    ["event=port/shooting&kind=question", ["question killed"]],
    ["answer=date", []],
    ["outlet-type=unknown", ["claim one", "claim two"]],
    ["year=2021", ["claim one"]],
  ])("filters: %s", async (address, expected) => {
    expect(await found("killed", address)).toEqual(expected);
  });

  it("puts what states a figure in the range before what only may be in it", async () => {
    const done = await searchEntries(readSearch(">50").query, EMPTY_SEARCH);
    const hits = done.ok ? done.value.hits.map(({ id, within }) => [id, within]) : [];
    expect(hits).toHaveLength(4);
    expect(hits.slice(0, 2).toSorted()).toEqual([
      ["one", true],
      ["two", true],
    ]);
    expect(hits.slice(2).toSorted()).toEqual([
      ["four", false],
      ["three", false],
    ]);
  });

  it("puts what stands as it was asked for before what only sounds like it", async () => {
    const done = await searchEntries(readSearch("port").query, EMPTY_SEARCH);
    expect(done.ok ? done.value.hits.map(({ id }) => id) : []).toEqual(["b", "c"]);
  });

  it("answers anything, and never with a fault of the database", async () => {
    const odd = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(..."ab9.-><=\"'%_\\|&!()*:¦\0 "), maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(odd, async (typed) => {
        const done = await searchEntries(readSearch(typed).query, EMPTY_SEARCH);
        // On a busy machine a search may be ended: that is an answer too.
        expect(done.ok || done.fault.kind === "too-slow").toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe("what is found", () => {
  it("is what readers see, at once", async () => {
    await edited("port", (run, id) => run`update outlet set name = 'Herald' where dossier_id = ${id}`);
    expect(await found("courier")).toEqual([]);
    expect(await found("herald")).toHaveLength(4);
    await edited(
      "port",
      (run, id) => run`update claim set retracted_at = now() where dossier_id = ${id} and id = 'two'`,
    );
    expect(await found("soixante")).toEqual([]);
    await edited("port", async (run, id) => {
      await run`update event set title = 'The blaze' where dossier_id = ${id}`;
      await run`update concept set label = 'The mountains' where dossier_id = ${id} and id = 'region'`;
    });
    expect(await found("blaze ships")).toEqual(["claim four", "claim three", "question burnt"]);
    expect(await found("mountains")).toEqual(["term region/Qarabağ"]);
    expect(await sql()`select * from stale_search`).toEqual([]);
  });

  it("is written by the database alone", async () => {
    await expect(sql()`delete from search_entry`).rejects.toThrow(/refused/);
  });
});
