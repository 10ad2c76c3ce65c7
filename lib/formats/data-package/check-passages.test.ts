import { describe, expect, test } from "vitest";

import { faultLine } from "./package-fault.ts";
import { readPackage } from "./read-package.ts";
import { faultsOf, put, refusalOf, somePackage, tableWith } from "./testing/package.ts";

/** A claim on the document whose text the package holds; `passage` is quote, prefix, suffix, start and end. */
const held = (passage: string) =>
  somePackage({ claims: tableWith("claims", `x,day,courier-count,2031,,,,,,,,${passage},`) });
const notHeld = (passage: string) =>
  somePackage({ claims: tableWith("claims", `x,day,wire-copy,2031,,,,,,,,${passage},`) });

describe("where the text is in the package, a quote is proved", () => {
  test.each([
    ["Eight boats sank,,,1,17", "quote-moved"],
    ["Nine boats sank,,,,", "quote-not-found"],
    ["Eight boats,,,,", "quote-ambiguous"],
    ["town,The , burnt,,", "quote-changed"],
    ["Eight boats,xx,,,", "quote-ambiguous"],
    ["The harbour burnt,,xx,,", "quote-not-found"],
  ])("%s is %s", async (passage, kind) => {
    expect(await faultsOf(held(passage))).toEqual([`${kind} claims.csv:5:quote`]);
  });

  test("offsets that are left out are found, by the context where the words alone do not tell", async () => {
    const read = await readPackage(held("Eight boats,, were,,"));
    expect(read.ok && read.value.claims[3]?.passages).toEqual([
      { exact: "Eight boats", prefix: "", suffix: " were", start: 37, end: 48 },
    ]);
  });

  test("a moved quote is told where it stands", async () => {
    const { faults } = await refusalOf(held("Eight boats sank,,,1,17"));
    expect(faults.map(faultLine).join("")).toContain("It stands at 0 to 16.");
  });

  test("a second passage is proved too", async () => {
    const files = somePackage({ passages: tableWith("passages", "c-boats,The harbour sank,,,,") });
    expect(await faultsOf(files)).toEqual(["quote-not-found passages.csv:3:quote"]);
  });

  test("the text's hash and length are checked, and its bytes", async () => {
    const wrong = { replace: ",,,texts/", by: `,${"0".repeat(64)},5,texts/` };
    const files = somePackage({
      documents: tableWith("documents", wrong),
      claims: "id,question,document,value,quote\n",
      passages: null,
      silences: null,
    });
    expect(await faultsOf(files)).toEqual([
      "sha256-mismatch documents.csv:2:sha256",
      "length-mismatch documents.csv:2:length",
    ]);
    const binary = somePackage();
    binary.set("texts/courier-count.txt", new Uint8Array([0xff]));
    expect(await faultsOf(binary)).toEqual(["not-utf-8 texts/courier-count.txt"]);
    const missing = somePackage();
    missing.delete("texts/courier-count.txt");
    expect(await faultsOf(missing)).toEqual(["no-such-text documents.csv:2:text"]);
  });

  test("offsets count code points", async () => {
    const files = held("saved,,,6,11");
    put(files, "texts/courier-count.txt", "🛟🛟🛟 ⛵ saved. Eight boats sank The harbour burnt no one is missing");
    expect(await faultsOf(files)).toEqual(["quote-moved claims.csv:2:quote", "quote-moved passages.csv:2:quote"]);
  });
});

describe("offsets agree with one another and with the quote", () => {
  test.each([
    ["so it burnt,,,5,", "half-position"],
    ["so it burnt,,,,5", "half-position"],
    ["so it burnt,,,16,5", "empty-position"],
    ["so it burnt,,,5,17", "position-length"],
  ])("%s is %s", async (passage, kind) => {
    expect(await faultsOf(notHeld(passage))).toEqual([`${kind} claims.csv:5:start`]);
  });

  test("a quote does not reach beyond the document's length", async () => {
    const files = somePackage({
      claims: tableWith("claims", "x,day,wire-calm,2031,,,,,,,,so it burnt,,,895,906,"),
      silences: null,
    });
    expect(await faultsOf(files)).toEqual(["position-outside claims.csv:5:start"]);
  });

  test("a quote is in NFC, as texts are", async () => {
    expect(await faultsOf(notHeld("cafe\u0301 burnt,,,,"))).toEqual(["quote-not-nfc claims.csv:5:quote"]);
  });
});
