import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isMisreading, snippetOf } from "./search-words.ts";

/** With what is marked between brackets. */
function marked(text: string, stems: readonly string[], longest = 1_000): string {
  return snippetOf(text, stems, longest)
    .map((run) => (run.hit ? `[${run.text}]` : run.text))
    .join("");
}

describe("a snippet", () => {
  it.each([
    ["marks forms of a word", "They killed, and killing went on.", ["kill"], "They [killed], and [killing] went on."],
    ["and none of another", "A skilled killer whale", ["skill"], "A [skilled] killer whale"],
    ["whatever accents and case", "ÉVACUÉS de Qəbələ", ["evacu", "qebele"], "[ÉVACUÉS] de [Qəbələ]"],
    ["figures with their marks", "some 1,613 people", ["1613"], "some [1,613] people"],
    [
      "figures with their thousands apart",
      "some 30 000 or 30.000 people",
      ["30000"],
      "some [30 000] or [30.000] people",
    ],
    ["words whose stem ends otherwise", "countries and a country", ["countri"], "[countries] and a [country]"],
  ])("%s", (_, text, stems, expected) => {
    expect(marked(text, stems)).toBe(expected);
  });

  it("of a long text is where the most hits are", () => {
    const text = `${"before ".repeat(80)}killed ${"between ".repeat(80)}killed in Baku ${"after ".repeat(80)}`;
    const shown = marked(text, ["kill", "baku"], 200);
    expect(shown).toContain("[killed] in [Baku]");
    expect(shown.length).toBeLessThan(230);
  });

  it("is the text's own words, in their order", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.array(fc.string({ minLength: 1 })),
        fc.nat(300),
        (text, stems, longest) => {
          const shown = snippetOf(text, stems, longest + 100)
            .map((run) => run.text)
            .join("");
          expect(text).toContain(shown.replace(/^… /u, "").replace(/ …$/u, ""));
        },
      ),
    );
  });
});

describe("a misreading", () => {
  it.each([
    ["azerbaijan", "azerbaian", false, true],
    ["karabakh", "kara6akh", true, true],
    ["armenia", "armenian", false, false],
    ["election", "selection", false, false],
    ["killed", "filled", false, false],
    ["aliyev", "allyev", false, false],
    ["2020", "202o", true, true],
    ["baku", "baku", true, false],
  ])("%s as %s", (asked, word, sameLetters, expected) => {
    expect(isMisreading({ asked, word, sameLetters, sameSound: false })).toBe(expected);
  });
});

describe("a word that sounds the same", () => {
  it.each([
    ["Карабах", "karabakh", true],
    ["karabakh", "карабаха", true],
    ["Xocalı", "khojaly", true],
    ["khojaly", "xocali", true],
    ["garden", "harden", false],
    ["Карабах", "карабаха", false],
  ])("%s is taken for %s: %s", (asked, word, expected) => {
    expect(isMisreading({ asked, word, sameLetters: false, sameSound: true })).toBe(expected);
  });
});
