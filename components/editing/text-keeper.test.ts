import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { findKept, openKeeper } from "./text-keeper.ts";
import { countTexts, dropTexts, keepText, keptTexts } from "./text-store.ts";

/** As a browser's, with room for so many entries. */
function storageOf(room: number) {
  const entries = new Map<string, string>();
  const methods = {
    getItem: (key: string) => entries.get(key) ?? null,
    removeItem: (key: string) => entries.delete(key),
    setItem: (key: string, value: string) => {
      if (entries.size >= room && !entries.has(key)) throw new DOMException("full", "QuotaExceededError");
      entries.set(key, value);
    },
  };
  return new Proxy(methods, { ownKeys: () => [...entries.keys()], getOwnPropertyDescriptor: () => SHOWN });
}

const SHOWN = { enumerable: true, configurable: true };
const anna = { person: "anna", place: "port/claim" };
const asText = (kept: unknown) => (typeof kept === "string" ? kept : null);
const values = (at = anna) => keptTexts(at, asText).map(({ value }) => value);
const typed = (id: string, value: string) => ({ kept: { id, since: 1 }, value });

beforeEach(() => vi.stubGlobal("localStorage", storageOf(100)));
afterEach(() => vi.unstubAllGlobals());

describe("a kept text", () => {
  test("stays until it is saved, and what follows it is kept before it goes", () => {
    const keeper = openKeeper(anna, () => undefined);
    keeper.follow(typed("1", "a"));
    keeper.follow(typed("1", "ab"));
    expect(values()).toEqual(["a"]);
    keeper.flush();
    expect(values()).toEqual(["ab"]);
    keeper.follow(typed("2", "abc"));
    expect(values()).toEqual(["abc"]);
    keeper.follow({ kept: null, value: "ab" });
    keeper.close();
    expect(values()).toEqual([]);
  });

  test("is let go when it was saved after its form was closed", () => {
    const keeper = openKeeper(anna, () => undefined);
    keeper.follow(typed("1", "a"));
    keeper.close();
    expect(values()).toEqual(["a"]);
    keeper.follow({ kept: null, value: "a" });
    expect(values()).toEqual([]);
  });

  test("is another person's or place's never", () => {
    keepText(anna, { id: "1", since: 1 }, "hers");
    keepText({ person: "ann", place: "a/port/claim" }, { id: "2", since: 1 }, "theirs");
    keepText({ person: "anna", place: "port" }, { id: "claim/3", since: 1 }, "elsewhere");
    expect(values()).toEqual(["hers"]);
    expect(values({ person: "ann", place: "port/claim" })).toEqual([]);
    dropTexts("anna");
    expect([countTexts("anna"), countTexts("ann")]).toEqual([0, 1]);
  });

  test("that cannot be read is left out", () => {
    for (const kept of [1, null, { a: 1 }]) keepText(anna, { id: String(kept), since: 1 }, kept);
    localStorage.setItem("parallax.text/anna/port%2Fclaim/x", "no JSON");
    expect(values()).toEqual([]);
  });

  test("says where the browser has no room", () => {
    vi.stubGlobal("localStorage", storageOf(0));
    const told: boolean[] = [];
    const keeper = openKeeper(anna, (hasRoom) => told.push(hasRoom));
    keeper.follow(typed("1", "a"));
    keeper.close();
    expect(told).toEqual([false]);
    expect(values()).toEqual([]);
  });
});

test("a text is shown by one open page at a time", async () => {
  const first = openKeeper(anna, () => undefined);
  first.follow(typed("1", "a"));
  first.flush();
  const shown: string[] = [];
  const pages = [0, 1].map((page) =>
    findKept(anna, asText, ({ value }) => {
      shown.push(`${page} ${value}`);
      return true;
    }),
  );
  await navigator.locks.request("any", () => undefined);
  expect(shown).toEqual([]);
  first.close();
  await vi.waitFor(() => expect(shown).toEqual(["0 a"]));
  for (const stop of pages) stop();
  await vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]));
  expect(shown).toEqual(["0 a"]);
});
