import fc from "fast-check";

import { readFacts } from "#lib/facts.ts";
import { findMentions } from "#lib/mention.ts";
import { readEmail, readName, readPassword } from "#lib/person.ts";
import { slugOf } from "#lib/slug.ts";
import { lengthOf } from "#lib/text.ts";
import { measureOf, readValue } from "#lib/value/value.ts";
import { readWritten } from "#lib/written.ts";

import { broken, fuzzTarget } from "../fuzz-target.ts";
import { texts } from "../traps.ts";
import { DATES, NOTATION, QUESTIONS } from "./values.ts";

const CODEBOOK = {
  concepts: [{ id: "fire-name", label: "The fire", note: null }],
  terms: [{ concept: "fire-name", term: "fire", variants: ["fires", "blaze"], connotation: "neutral" as const }],
};

const ORDINARY = [
  ...["more than 60", "about 30 thousand", "7 Feb 2024", "5 km", "dozens of people", "between 60 and 70", "no one"],
  ...["1.5 million", "some 300", "up to 8", "at least a hundred", "two thirds", "sixty-three", "half a dozen", "$5bn"],
  ...[
    "late 2020",
    "the summer of 1993",
    "12 to 14 May",
    "since March",
    "early 1990s",
    "Monday",
    "last year",
    "1,234.5",
  ],
  ...["Wind", "the crew", "people; wind", "blaze", "613 people"],
];
const PIECES = [
  ...[
    "more",
    "than",
    "about",
    "60",
    "thirty",
    "hundred",
    "thousand",
    "and",
    "to",
    "of",
    "a",
    "-",
    ".",
    ",",
    "%",
    "$",
    "km",
  ],
  ...[
    "Feb",
    "7",
    "2024",
    "May",
    "early",
    "since",
    "between",
    "dozens",
    "no",
    "people",
    "th",
    "'s",
    "half",
    "/",
    "–",
    " ",
  ],
];

/** Values in ordinary writing. What comes out is in the notation, and the notation's own reader takes it. */
export const writingTarget = fuzzTarget({
  name: "ordinary writing",
  attacks: ["readWritten"],
  share: 15_000,
  cases: fc.record({
    question: fc.constantFrom(...QUESTIONS),
    written: texts([...ORDINARY, ...NOTATION, ...DATES], PIECES),
    published: fc.constantFrom(null, "2024-02-07", "2024", "../1994", "no date"),
  }),
  law: ({ question, written, published }) => {
    const read = readWritten(written, question, CODEBOOK, { published });
    if (!read.ok) return void (read.fault.message === "" && broken("a fault says nothing"));
    const { value, understood } = read.value;
    if (understood.trim() === "") broken("what was understood is not told");
    const measure = measureOf(question);
    if (!measure.ok) broken("the question has no measure");
    const proved = readValue(measure.value, { value, distanced: false });
    if (!proved.ok) broken(`it was read as ${value}, which is no value: ${proved.fault.message}`);
  },
});

const SENTENCES = [
  "On 7 February 2024 more than 60 villages burnt, 613 people were killed and some 5,000 fled, the mayor said.",
  "“Between 1.5 and 2 million,” he wrote on Monday; at 10:30 two thirds of the blaze was out (5 km², $3bn).",
  "Səs: 613 nəfər — میان ۶۱۳ نفر. В 1993 году было 12 тысяч. № 5, A/RES/48/114, p. 12, 12-14 May 1992.",
];

/** Texts are read for figures, dates and names: what is found lies in the text, in order. */
export const mentionTarget = fuzzTarget({
  name: "mentions in a text",
  attacks: ["findMentions"],
  share: 5_000,
  cases: texts(SENTENCES, [...PIECES, ...ORDINARY, ". ", "\n\n", "“", "”"]),
  law: (text) => {
    const length = lengthOf(text);
    for (const { start, end } of findMentions(text, { published: "2024-02-07", codebook: CODEBOOK }))
      if (!(start >= 0 && start < end && end <= length)) broken(`a mention lies at ${start} to ${end} of ${length}`);
  },
});

/** What people are called and reached by, and the ids that texts give. */
export const personTarget = fuzzTarget({
  name: "people's fields",
  attacks: ["readEmail", "readName", "readPassword", "readFacts"],
  share: 6_000,
  cases: texts(
    ["ann@example.org", "Ann Ó Súilleabháin", "correct horse battery staple"],
    ["ann", "@", ".", "org", "-", " ", "+", '"'],
  ),
  law: (text) => {
    const facts = { title: text, outlet: text, author: text, published: text, language: text, url: text, origin: text };
    const reads = [readEmail(text), readName(text), readPassword(text, "ann@example.org")];
    for (const read of [...reads, readFacts({ ...facts, note: text, isShown: false })])
      if (!read.ok && read.fault.message === "") broken("a fault says nothing");
    const slug = slugOf(text);
    if (slug !== "" && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug)) broken(`"${slug}" is no id`);
  },
});
