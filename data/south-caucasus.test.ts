import { beforeAll, describe, expect, test } from "vitest";

import { compareDossier } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";
import { describeUnresolved, type GivenText, matchText } from "#lib/formats/texts.ts";
import type { Passage } from "#lib/passage.ts";
import { quoteLimitFault } from "#lib/quote-limit.ts";

import { HAVE_SEEDS, readOurs, readSeeds } from "./testing.ts";

let dossier: Dossier;
let texts: ReadonlyMap<string, string>;
beforeAll(async () => {
  dossier = await readOurs("south-caucasus");
  texts = HAVE_SEEDS ? textsByDocument(await readSeeds()) : new Map();
});

/** Document to its text, by hash. */
function textsByDocument(given: readonly GivenText[]): ReadonlyMap<string, string> {
  return new Map(
    dossier.documents.flatMap(({ id, sha256 }) => {
      const own = given.find((text) => text.sha256 === sha256);
      return own === undefined ? [] : [[id, own.text] as const];
    }),
  );
}

describe("its size", () => {
  test("is that of everything the five texts say", () => {
    const comparisons = compareDossier(dossier);
    expect(comparisons.length).toBeGreaterThanOrEqual(190);
    expect(dossier.claims.length).toBeGreaterThanOrEqual(450);
    expect(comparisons.filter(({ sources }) => sources.length > 1).length).toBeGreaterThanOrEqual(110);
    expect(dossier.codebook.concepts.length).toBeGreaterThanOrEqual(45);
  });
});

describe("nothing hangs loose", () => {
  test("every question is answered, every document read for it", () => {
    const comparisons = compareDossier(dossier);
    expect(comparisons.filter(({ verdict }) => verdict === "unanswered").map(({ question }) => question.id)).toEqual(
      [],
    );
    const unread = comparisons.flatMap(({ question, cells }) =>
      cells.filter(({ state }) => state === "not-coded").map(({ document }) => `${question.id} in ${document}`),
    );
    expect(unread).toEqual([]);
  });

  test("every outlet, document, event and concept is used", () => {
    const used = new Set([
      ...dossier.documents.map(({ outlet }) => outlet),
      ...dossier.claims.map(({ document }) => document),
      ...dossier.questions.flatMap(({ event, concept }) => [event, concept]),
      ...dossier.events.map(({ parent }) => parent),
    ]);
    const { outlets, documents, events, codebook } = dossier;
    const all = [...outlets, ...documents, ...events, ...codebook.concepts].map(({ id }) => id);
    expect(all.filter((id) => !used.has(id))).toEqual([]);
  });

  test("every term of the codebook is one that a text uses", () => {
    const uses = new Set(
      dossier.claims.flatMap(({ question, value }) => {
        const concept = dossier.questions.find(({ id }) => id === question)?.concept;
        return concept == null ? [] : value.split("|").map((term) => `${concept}: ${term}`);
      }),
    );
    const listed = dossier.codebook.terms.map(({ concept, term }) => `${concept}: ${term}`);
    expect(listed.filter((term) => !uses.has(term))).toEqual([]);
  });

  test("every question has a coding instruction that says more than the question", () => {
    const terse = dossier.questions.filter(({ definition }) => (definition ?? "").split(/\s+/).length < 15);
    expect(terse.map(({ id }) => id)).toEqual([]);
  });
});

describe("no side would refuse its wording", () => {
  /** Words that take a side when they stand for themselves: someone else's, they stand in quotation marks. */
  const CAMP_TERMS = [
    /\boccup(y|ied|ation|ier|ying)/i,
    /\bliberat/i,
    /\bseparatis/i,
    /\bgenocid/i,
    /\bethnic(ally)? cleans/i,
    /\bterror/i,
    /\bexodus\b/i,
    /\bregimes?\b/i,
    /\brevanch/i,
    /\baggress/i,
    /\binva(de|sion|der)/i,
    /\bmassacre/i,
    /\bmartyr/i,
    /\bfascist/i,
    /\bsavage/i,
    /\bdictator/i,
    /\bautocra/i,
    /\bpatriotic war\b/i,
    /\bzionis/i,
    /\bspecial military operation\b/i,
    /\bwestern azerbaijan\b/i,
    /\bartsakh\b/i,
    /\bgarabagh\b/i,
    /\birredent/i,
    /\bannex/i,
    /\bprovocat/i,
    /\bpuppet/i,
    /\bmilitari[sz]ation\b/i,
    /\bgreat return\b/i,
    /\bzangezur corridor\b/i,
    /\bmi(a)?tsum\b/i,
  ];
  /** A place with two names is called by both or by neither. */
  const PAIRED = [
    ["Khankendi", "Stepanakert"],
    ["Nagorno-Karabakh", "Karabakh /"],
    ["Syunik", "Zangezur"],
  ] as const;

  const unquoted = (text: string) => text.replace(/“[^”]*”/g, "");

  test("a camp's own term is quoted or not used", () => {
    const partial = wordings().filter(({ text }) => CAMP_TERMS.some((term) => term.test(unquoted(text))));
    expect(partial.map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });

  test("a place with two names has both", () => {
    const lone = wordings().filter(({ text }) =>
      PAIRED.some(([one, other]) => unquoted(text).includes(one) !== unquoted(text).includes(other)),
    );
    expect(lone.map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });

  /** What is said in our own name, and not in a document's. */
  function wordings(): readonly { readonly where: string; readonly text: string }[] {
    const { questions, events, codebook } = dossier;
    return [
      ...questions.map(({ id, question }) => ({ where: id, text: question })),
      ...questions.flatMap(({ id, options }) => options.map(({ label }) => ({ where: id, text: label }))),
      ...questions.map(({ id, definition }) => ({ where: id, text: definition ?? "" })),
      ...events.flatMap(({ id, title, place, summary }) =>
        [title, place, summary].map((text) => ({ where: id, text: text ?? "" })),
      ),
      ...codebook.concepts.flatMap(({ id, label, note }) =>
        [label, note].map((text) => ({ where: id, text: text ?? "" })),
      ),
    ];
  }
});

describe.skipIf(!HAVE_SEEDS)("its quotes (skipped where the texts are not at hand)", () => {
  test("stand exactly where its texts have them", async () => {
    const matches = (await readSeeds()).flatMap((text) => matchText([dossier], text));
    expect(matches.map(({ document, by }) => `${document.id} by ${by}`).toSorted()).toEqual(
      dossier.documents.map(({ id }) => `${id} by sha256`).toSorted(),
    );
    const lost = matches.flatMap(({ unresolved }) =>
      unresolved.map((quote) => `${quote.claim} ${describeUnresolved(quote)}`),
    );
    expect(lost).toEqual([]);
  });

  test("never join up to more than one quote may show", () => {
    const runs = [...texts].flatMap(([document, text]) => shownRuns(document, [...text]));
    const long = runs.flatMap((run) => quoteLimitFault(run)?.message.concat(` ${run.exact}`) ?? []);
    expect(long).toEqual([]);
  });

  /** Every stretch of a text that its quotes and their context show without a gap, and the letters beside it. */
  function shownRuns(document: string, letters: readonly string[]): readonly Passage[] {
    const shown = dossier.claims
      .filter((claim) => claim.document === document)
      .flatMap(({ passages }) => passages)
      .map(({ start, end, prefix, suffix }) => ({
        from: (start ?? 0) - [...prefix].length,
        to: (end ?? 0) + [...suffix].length,
      }))
      .toSorted((a, b) => a.from - b.from);
    const runs: { from: number; to: number }[] = [];
    for (const { from, to } of shown) {
      const last = runs.at(-1);
      const touches = last !== undefined && letters.slice(last.to, from).join("").trim() === "";
      if (touches) last.to = Math.max(last.to, to);
      else runs.push({ from, to });
    }
    return runs.map(({ from, to }) => ({
      exact: letters.slice(from, to).join(""),
      prefix: letters.slice(0, from).join("").trimEnd().slice(-1),
      suffix: letters.slice(to).join("").trimStart().slice(0, 1),
      start: from,
      end: to,
    }));
  }
});
