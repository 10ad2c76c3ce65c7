import { afterEach, beforeAll, expect, test, vi } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aDocument, aDossier } from "#lib/testing/factories.ts";

import { endPresence } from "./end-presence.ts";
import { type ChangeNews, followChanges } from "./follow-changes.ts";
import { listPresence } from "./list-presence.ts";
import { showPresence } from "./show-presence.ts";
import { storedPerson } from "./testing/people.ts";
import { edited, sql, stored } from "./testing/stored.ts";

ownDatabase();

const people = new Map<string, string>();
const stops: (() => void)[] = [];

beforeAll(async () => {
  await stored(aDossier({ name: "port", documents: [aDocument({ id: "north" }), aDocument({ id: "south" })] }));
  for (const name of ["anna", "ben"]) people.set(name, (await storedPerson(`${name}@example.org`, "editor")).id);
});

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Follows, and waits until all is told. */
async function following(): Promise<ChangeNews[]> {
  const news: ChangeNews[] = [];
  stops.push(followChanges((one) => news.push(one)));
  await vi.waitFor(() => expect(news).toContainEqual({ kind: "again" }), 5000);
  news.splice(0);
  return news;
}

const retitle = (title: string) =>
  edited("port", (own, dossier) => own`update dossier set title = ${title} where id = ${dossier}`);
const listeners = () =>
  sql()<{ pid: number }>`
    select pid from pg_stat_activity where application_name = 'parallax live' and datname = current_database()`;
const openPage = (id: string, person: string, document: string) =>
  showPresence({ id, dossier: "port", document, person: people.get(person) ?? "" });

test("a change is told when it is committed, to all who follow, by one connection that ends with the last", async () => {
  const one = await following();
  const other: ChangeNews[] = [];
  stops.push(followChanges((news) => other.push(news)));
  expect(await listeners()).toHaveLength(1);
  await retitle("Port A");
  const told = { kind: "revision", dossier: "port", revision: 2 };
  await vi.waitFor(() => expect([one, other]).toEqual([[told], [told]]));
  for (const stop of stops.splice(0)) stop();
  await vi.waitFor(async () => expect(await listeners()).toEqual([]));
  await retitle("Port B");
  expect(one).toEqual([told]);
});

test("a connection that is lost comes back by itself, and says that something may have been missed", async () => {
  const news = await following();
  await sql()`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'parallax live'`;
  await retitle("Port C");
  await vi.waitFor(() => expect(news).toContainEqual({ kind: "again" }), 10_000);
  news.splice(0);
  await retitle("Port D");
  await vi.waitFor(() => expect(news).toEqual([{ kind: "revision", dossier: "port", revision: expect.any(Number) }]));
});

test("what is not told as the triggers tell it is no news", async () => {
  const news = await following();
  await sql()`select pg_notify('parallax_revision', 'no JSON'), pg_notify('parallax_draft', '{"dossier": 1}')`;
  await sql()`select pg_notify('parallax_draft', '{"dossier": "port", "claim": "c"}')`;
  await vi.waitFor(() => expect(news).toEqual([{ kind: "drafts", dossier: "port", document: null }]));
});

test("who has a document open is told, each once, until their last page of it was closed", async () => {
  const news = await following();
  const present = async (document: string) => (await listPresence("port", document)).map(({ name }) => name);
  await openPage("1", "ben", "north");
  await openPage("2", "anna", "north");
  await openPage("3", "anna", "north");
  await openPage("4", "ben", "south");
  await openPage("3", "anna", "north");
  expect([await present("north"), await present("south")]).toEqual([["anna", "ben"], ["ben"]]);
  const opened = { kind: "presence", dossier: "port", document: "north" };
  await vi.waitFor(() => expect(news).toHaveLength(4));
  expect(news[0]).toEqual(opened);
  await endPresence("2");
  expect(await present("north")).toEqual(["anna", "ben"]);
  await endPresence("3");
  expect(await present("north")).toEqual(["ben"]);
  await vi.waitFor(() => expect(news).toHaveLength(6));
});

test("a page not heard of for a minute is gone, and the next to say so tells the others", async () => {
  await openPage("5", "anna", "south");
  await sql()`update presence set seen_at = now() - interval '61 seconds' where id = '5'`;
  expect((await listPresence("port", "south")).map(({ name }) => name)).toEqual(["ben"]);
  const news = await following();
  await openPage("4", "ben", "south");
  await vi.waitFor(() => expect(news).toEqual([{ kind: "presence", dossier: "port", document: "south" }]));
});

test("nobody is at a document that is not there", async () => {
  for (const document of ["none", "\0", "'"]) await openPage("6", "anna", document);
  expect(await sql()`select 1 from presence where id = '6'`).toEqual([]);
  expect([await listPresence("none", "north"), await listPresence("port", "\0")]).toEqual([[], []]);
});
