import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Fate, recapture } from "./capture.ts";
import { CONTEXT, describePassage, type Passage } from "./passage.ts";
import { isGraphemeBoundary, lengthOf, sliceText } from "./text.ts";

const TEXTS = {
  English: "By noon 613 people, 63 of them children, had been counted at the harbour. No officer had yet been named.",
  Azerbaijani: "Xankəndi şəhərində günorta 613 nəfər, o cümlədən 63 uşaq sayılmışdı. Heç kim hələ cavab verməmişdi.",
  Armenian: "Ստեփանակերտ քաղաքում կեսօրին հաշվել էին 613 մարդ, որոնցից 63-ը երեխա։ Ոչ ոք դեռ պատասխան չէր տվել։",
  Persian: "تا ظهر ۶۱۳ نفر، از جمله ۶۳ کودک، در بندر شمرده شدند. هنوز کسی پاسخ نداده است و شهر می‌گوید منتظر است.",
  Cyrillic: "К полудню в порту насчитали 613 человек, из них 63 ребёнка. Никто ещё не назвал ни одного офицера там.",
  marks:
    "A\u0323\u0301 tall Z\u0351\u036b\u0343 stood by n\u0308o\u0302\u0327on with 613 others, and the q\u0307\u0323uay was full of people who waited.",
  emoji:
    "👩‍👩‍👧‍👦 by noon 613 🧿🧿 people and 🇦🇿 🇦🇲 flags 👍🏽 had been counted at the harbour 🚢, and nobody 👀 had asked them why.",
};
const anyText = fc.constantFrom(...Object.values(TEXTS));
const anyPlace = fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 25 }));

function fate(before: string, after: string, passage: Passage): Fate {
  const [only] = recapture(before, after, [passage]).fates;
  if (only === undefined) throw new Error("no fate");
  return only;
}

function placesOf(found: Fate): readonly Passage[] {
  if (found.kind === "lost") return [];
  return found.kind === "moved" ? found.passages : [found.passage];
}

/** The passage of some words, which stand once in the text. */
function quoting(text: string, words: string): Passage {
  const start = lengthOf(text.slice(0, text.indexOf(words)));
  return describePassage(text, start, start + lengthOf(words));
}

function somewhere(text: string, [from, length]: readonly [number, number]): Passage {
  const start = from % (lengthOf(text) - 1);
  return describePassage(text, start, Math.min(start + length, lengthOf(text)));
}

describe("what is kept", () => {
  it.each(Object.entries(TEXTS))("all of a text that stayed as it was, in %s", (_, text) => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const passage = somewhere(text, place);
        expect(fate(text, text, passage)).toEqual({ kind: "kept", passage });
      }),
    );
  });

  it("all of it, repetitions too", () => {
    const text = "Counted. ".repeat(40);
    const passage = describePassage(text, 90, 97);
    expect(fate(text, text, passage)).toEqual({ kind: "kept", passage });
  });

  it("a passage beyond whose context something was put in, moved by its length", () => {
    const padding = "It had rained. ".repeat(4).padEnd(CONTEXT + 30, "x ");
    fc.assert(
      fc.property(
        anyText,
        anyPlace,
        fc.stringMatching(/^[A-Z][a-z]{2,9}( [a-z]{2,9}){0,5}\.\n$/),
        (text, place, added) => {
          const before = `${padding}\n${text}\n${padding}`;
          const inner = somewhere(text, place);
          const start = (inner.start ?? 0) + lengthOf(padding) + 1;
          const passage = describePassage(before, start, start + lengthOf(inner.exact));
          const ahead = fate(before, added + before, passage);
          const shifted = start + lengthOf(added);
          expect(ahead).toEqual({
            kind: "kept",
            passage: { ...passage, start: shifted, end: (passage.end ?? 0) + lengthOf(added) },
          });
          expect(fate(before, `${before}\n${added}`, passage)).toEqual({ kind: "kept", passage });
        },
      ),
    );
  });

  it("nothing but the same words with the same context, once in either text, cut at no cluster", () => {
    const piece = fc.constantFrom(
      "613",
      " ",
      "people",
      "not",
      "🇦🇿",
      "👩‍👧",
      "e\u0323\u0301",
      "می‌",
      "\n",
      ".",
      "🏽",
      "\u0301",
      "x".repeat(40),
    );
    const texts = fc.array(piece, { minLength: 1, maxLength: 40 });
    const edit = fc.tuple(fc.nat(40), fc.nat(4), fc.array(piece, { maxLength: 4 }));
    fc.assert(
      fc.property(texts, fc.array(edit, { maxLength: 3 }), anyPlace, (pieces, edits, place) => {
        const changed = [...pieces];
        for (const [at, out, put] of edits) changed.splice(at, out, ...put);
        const before = pieces.join("").normalize("NFC");
        const after = changed.join("").normalize("NFC");
        fc.pre(lengthOf(before) > 1);
        const passage = somewhere(before, place);
        const found = fate(before, after, passage);
        for (const { exact, start, end } of placesOf(found)) {
          expect(sliceText(after, start ?? -1, end ?? -1)).toBe(exact);
          expect(exact === passage.exact).toBe(found.kind !== "changed");
          const from = sliceText(after, 0, start ?? 0).length;
          expect(isGraphemeBoundary(after, from) && isGraphemeBoundary(after, from + exact.length)).toBe(true);
        }
        const whole = passage.prefix + passage.exact + passage.suffix;
        const isOnce = before.split(whole).length === 2 && after.split(whole).length === 2;
        expect(found.kind !== "kept" || before === after || isOnce).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("what waits for an editor", () => {
  it("a passage in which one digit changed, whichever and in whatever script", () => {
    fc.assert(
      fc.property(anyText, fc.nat(9), anyPlace, (text, digit, [from, length]) => {
        const at = text.search(/\p{N}/u);
        const digits = /[۰-۹]/.test(text) ? "۰۱۲۳۴۵۶۷۸۹" : "0123456789";
        const after = text.slice(0, at) + digits[digit] + text.slice(at + 1);
        fc.pre(after !== text);
        const start = lengthOf(text.slice(0, at));
        const passage = describePassage(text, Math.max(0, start - (from % 20)), start + 1 + length);
        const found = fate(text, after, passage);
        expect(found.kind).toBe("changed");
        expect(found.kind === "changed" && found.hinges.map(({ kind }) => kind)).toContain("number");
      }),
    );
  });

  it("new words in the place of the old ones, with what the claim hinges on", () => {
    const after = TEXTS.English.replace("613 people", "nearly 600 people").replace("No officer had", "One officer had");
    expect(fate(TEXTS.English, after, quoting(TEXTS.English, "613 people"))).toMatchObject({
      kind: "changed",
      passage: { exact: "nearly 600 people", start: 8, end: 25 },
      hinges: [{ kind: "number", was: ["613"], now: ["600"] }],
    });
    expect(fate(TEXTS.English, after, quoting(TEXTS.English, "No officer"))).toMatchObject({
      kind: "changed",
      passage: { exact: "One officer" },
      hinges: [{ kind: "number" }, { kind: "negation", was: ["No"], now: [] }],
    });
  });

  it("a rewording that keeps to the claim, without a hinge", () => {
    const after = TEXTS.English.replace("had been counted", "were counted");
    expect(fate(TEXTS.English, after, quoting(TEXTS.English, "children, had been counted"))).toMatchObject({
      kind: "changed",
      passage: { exact: "children, were counted" },
      hinges: [],
    });
  });

  it("words that stayed while a negation before them went", () => {
    const before = "In the end it was not proved that the guard was armed that night at the port of Lisse.";
    expect(fate(before, before.replace("not ", ""), quoting(before, "the guard was armed"))).toMatchObject({
      kind: "moved",
      why: "context",
      passages: [{ exact: "the guard was armed", start: 30, end: 49 }],
      hinges: [{ kind: "negation", was: ["not"], now: [] }],
    });
  });

  it("words at a text's end or start, once the text goes on", () => {
    const text = "The guard was armed";
    const passage = describePassage(text, 4, 19);
    expect(fate(text, `${text}, they claimed`, passage)).toMatchObject({ kind: "moved", why: "context" });
    expect(fate(text, `Nobody says: ${text}`, passage)).toMatchObject({ kind: "moved", why: "context" });
  });

  it("words that stand there several times with their context", () => {
    const line = "Turnout was 61.4 percent in this district, the commission said on Tuesday.\n";
    const passage = describePassage(line.repeat(5), 162, 166);
    expect(fate(line.repeat(5), line.repeat(4), passage)).toMatchObject({ kind: "moved", why: "repeated" });
  });

  it("words of which the older text had a second place, now gone", () => {
    const passage = quoting(TEXTS.English, "63 of them");
    const once = `${TEXTS.English}\nThen again:\n`;
    expect(fate(once + TEXTS.English, once, passage)).toMatchObject({ kind: "moved", why: "repeated" });
  });

  it("a paragraph that went elsewhere", () => {
    const [one, two] = [`${TEXTS.English}\n`, `${TEXTS.Azerbaijani}\n`.repeat(2)];
    expect(fate(one + two, two + one, quoting(one + two, "63 of them"))).toMatchObject({
      kind: "moved",
      why: "elsewhere",
      passages: [{ exact: "63 of them", start: lengthOf(two) + 20 }],
    });
  });
});

describe("what is lost", () => {
  it("a passage that was taken out, or whose paragraph became another", () => {
    const before = `${TEXTS.English}\n${TEXTS.Cyrillic}`;
    const passage = quoting(before, "613 people, 63 of them");
    expect(fate(before, TEXTS.Cyrillic, passage)).toEqual({ kind: "lost" });
    expect(fate(before, `Nothing of it is left, and it was a mistake.\n${TEXTS.Cyrillic}`, passage)).toEqual({
      kind: "lost",
    });
  });

  it("a passage that the older text never had", () => {
    expect(fate("Nobody came.", "63 people came.", { ...quoting("63 people", "63 people"), suffix: " came" })).toEqual({
      kind: "lost",
    });
  });
});
