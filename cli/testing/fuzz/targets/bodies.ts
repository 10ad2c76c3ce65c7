import fc from "fast-check";
import type { z } from "zod";

import { claimChange, claimsQuery, newClaim } from "#app/api/v1/claim-shapes.ts";
import { readCursor, readQuery, writeCursor } from "#app/api/v1/paging.ts";
import { readJson } from "#app/api/v1/read-json.ts";
import { readWish } from "#app/api/v1/snapshots/wish.ts";
import { clientAddress } from "#app/client-address.ts";
import { readBody } from "#app/read-body.ts";
import { readUpload } from "#app/read-upload.ts";
import { returnPath } from "#app/return-path.ts";
import { wholeNumber } from "#app/whole-number.ts";

import { broken, fuzzTarget } from "../fuzz-target.ts";
import { addresses, anyJson, mutated, texts, wild } from "../traps.ts";
import { TAKES } from "./addresses.ts";

const CLAIM = {
  question: "boats-sunk",
  document: "harbour-courier",
  value: ">60",
  stance: "asserts",
  distanced: false,
  speaker: "the mayor",
  asOf: "2031-05",
  scope: { who: "fishers" },
  credibility: "2",
  admission: false,
  passages: ["Eight boats sank", { exact: "burnt", prefix: "harbour ", suffix: ".", start: 18, end: 23 }],
  note: null,
  status: "draft",
  reason: "why",
};

/** Bodies that the API takes. */
export const BODIES: readonly string[] = [
  CLAIM,
  { question: "a", document: "b", value: "1", passages: ["c"] },
  { value: "613", note: "x" },
  { withdrawn: true, reason: "y" },
  { dossier: "port-lisse", view: "?verdict=contradict" },
  { dossier: "port-lisse", view: { documents: ["a"], words: "b", camps: [] } },
].map((body) => JSON.stringify(body));

/** A body with some fields changed, added or left out: still JSON, no longer what is asked for. */
const reshaped = fc
  .tuple(
    fc.constantFrom(...BODIES),
    fc.array(fc.tuple(fc.oneof(fc.constantFrom(...Object.keys(CLAIM), "role", "ownerId", "revision"), wild), anyJson), {
      maxLength: 3,
    }),
  )
  .map(([body, changes]) => JSON.stringify({ ...JSON.parse(body), ...Object.fromEntries(changes) }));

export const body: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: mutated(BODIES) },
  { weight: 4, arbitrary: reshaped },
  { weight: 1, arbitrary: anyJson.map((value) => JSON.stringify(value)) },
  {
    weight: 1,
    arbitrary: texts(BODIES, ["{", "}", "[", "]", '"', ":", ",", "null", "1e999", '"__proto__"', "\\u0000", "\\ud800"]),
  },
);

const SCHEMAS: Readonly<Record<"newClaim" | "claimChange", z.ZodType>> = { newClaim, claimChange };

/** Bodies of the API. What is taken can be kept, is taken again as it is, and holds no field that was not asked for. */
export const bodyTarget = fuzzTarget({
  name: "API bodies",
  attacks: ["readJson", "readWish", "readBody", "readUpload"],
  share: 8_000,
  cases: fc.record({
    schema: fc.constantFrom("newClaim", "claimChange"),
    text: body,
    cut: fc.nat(40),
    most: fc.oneof(fc.constant(256 * 1024), fc.nat(200)),
  }),
  law: async ({ schema, text, cut, most }) => {
    const read = readJson(text, SCHEMAS[schema]);
    if (read.ok) {
      const written = JSON.stringify(read.value);
      JSON.parse(written, (key, value) => {
        if (![key, value].every((one) => typeof one !== "string" || isKeepable(one)))
          broken("what cannot be kept was taken");
        return value;
      });
      const again = readJson(written, SCHEMAS[schema]);
      if (!again.ok || JSON.stringify(again.value) !== written) broken("it is not taken again");
    }
    const wish = readWish(text);
    if (wish.ok && !isKeepable(wish.value.dossier)) broken("a name that cannot be kept was taken");
    await arrives(text, cut, most);
  },
});

function isKeepable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

/** A body comes in pieces of any length, and is whole, or refused where it is too long. */
async function arrives(text: string, cut: number, most: number): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const sent = () => {
    const pieces = [bytes.subarray(0, cut), bytes.subarray(cut)].filter((piece) => piece.length > 0);
    const stream = new ReadableStream({
      pull: (controller) => {
        const piece = pieces.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(piece);
      },
    });
    return new Request("http://here.invalid/", Object.assign({ method: "POST", body: stream }, { duplex: "half" }));
  };
  const [asText, asBytes] = [await readBody(sent(), most), await readUpload(sent(), most)];
  const isLonger = bytes.length > most;
  if ((asText === null) !== isLonger || (asBytes === null) !== isLonger) broken("the limit was missed");
  // Of marks at its beginning Node's decoder drops one, or, where the first comes in two pieces, another too.
  const plain = (one: string | null) => one?.toWellFormed().replace(/^\ufeff+/u, "");
  if (!isLonger && plain(asText) !== plain(text)) broken("it came as something else");
}

/** What stands in addresses and headers beside views: places in lists, numbers, paths to return to, who asks. */
export const headerTarget = fuzzTarget({
  name: "cursors and headers",
  attacks: ["readQuery", "readCursor"],
  share: 3_000,
  cases: fc.record({
    given: addresses(TAKES),
    text: texts(
      [
        "/d/port-lisse?a=b#c",
        "//evil",
        "/\\evil",
        "https:evil",
        "/%09/evil",
        "1.2.3.4, [::ffff:1.2.3.4]:80",
        "2001:db8::1%eth0",
      ],
      ["/", "\\", "%2f", "%5c", ":", ".", "[", "]", ",", "1", "ffff", "::", "@", "?", "#", "evil", "http:"],
    ),
  }),
  law: ({ given, text }) => {
    const read = readQuery(new Request(`http://here.invalid/?${given}`), claimsQuery);
    if (read.ok && !(read.value.limit >= 1 && read.value.limit <= 200)) broken("the limit of a page was missed");
    if (readCursor(writeCursor(text)) !== text.toWellFormed()) broken("a cursor is read as another");
    readCursor(text);
    const number = wholeNumber(text);
    if (number !== null && !Number.isSafeInteger(number)) broken("no whole number");
    const path = returnPath(text, "/otherwise");
    if (new URL(path, "https://own.example").origin !== "https://own.example") broken(`${path} leads away`);
    const who = clientAddress(text);
    if (!/^(?:unknown|[\d.]{7,15}|[0-9a-f:]{3,40}::\/64)$/u.test(who)) broken(`"${who}" is counted as an address`);
  },
});
