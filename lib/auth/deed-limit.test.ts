import { describe, expect, it } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { disconnect } from "#lib/db/client.ts";
import { sql } from "#lib/db/testing/stored.ts";

import { secondsUntilDeed } from "./deed-limit.ts";
import { limitOn } from "./rate-limit.ts";
import { admitTrial } from "./sign-in-limit.ts";

const url = ownDatabase();

const freezes = async (count: number, who: string) => {
  const waits = await Promise.all(Array.from({ length: count }, () => secondsUntilDeed("freeze", who)));
  return waits.filter((wait) => wait === null).length;
};

describe("security 16: what readers and editors do", () => {
  it("is counted for all servers together, and each for themselves", async () => {
    expect(await freezes(20, "192.0.2.1")).toBe(20);
    // As another server, or this one started again: connections of its own, and no memory.
    await disconnect();
    expect(await freezes(20, "192.0.2.1")).toBe(10);
    expect(await secondsUntilDeed("freeze", "192.0.2.1")).toSatisfy((wait) => wait > 0 && wait <= 60);
    expect(await freezes(1, "192.0.2.2")).toBe(1);
    expect(await secondsUntilDeed("edit", "192.0.2.1")).toBeNull();
  });

  it("is not counted for all where one has done too much", async () => {
    const shared = await sql()<{ points: number }>`select points from deed_count where key = 'freeze-all:all'`;
    expect(shared).toEqual([{ points: 31 }]);
  });

  it("goes from the table when it is over, and says nobody's address while it is there", async () => {
    const kept = await sql()<{ key: string }>`select key from deed_count`;
    expect(kept.map(({ key }) => key).join()).not.toContain("192.0.2");
    await sql()`update deed_count set expire = 0 where key like 'freeze:%'`;
    const limit = limitOn({ table: "deed_count", name: "freeze", points: 30, seconds: 60 });
    // Its types leave out what it does by itself every few minutes.
    if (!("clearExpired" in limit && typeof limit.clearExpired === "function")) throw new Error("Nothing sweeps.");
    await limit.clearExpired(Date.now());
    expect(await sql()`select key from deed_count where key like 'freeze:%'`).toEqual([]);
    expect(await freezes(1, "192.0.2.1")).toBe(1);
  });

  it("is refused no longer than a count lasts, though the clock was set back by an hour since it began", async () => {
    expect(await freezes(31, "192.0.2.9")).toBe(30);
    await sql()`update deed_count set expire = expire + 3600000`;
    expect(await freezes(1, "192.0.2.9")).toBe(1);
  });

  it("does not go on uncounted where the database does not answer; nor does a sign-in", async () => {
    await disconnect();
    process.env["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/nothing";
    await expect(secondsUntilDeed("search", "192.0.2.1")).rejects.toThrow("ECONNREFUSED");
    await expect(admitTrial({ email: "ann@example.org", address: "192.0.2.1" })).rejects.toThrow("ECONNREFUSED");
    await disconnect();
    process.env["DATABASE_URL"] = url();
  });

  it("is counted by each server while the primary is away, where replicas go on answering readers", async () => {
    await disconnect();
    process.env["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/nothing";
    process.env["DATABASE_REPLICA_URLS"] = url();
    const waits = await Promise.all(Array.from({ length: 121 }, () => secondsUntilDeed("search", "192.0.2.1")));
    expect(waits.filter((wait) => wait === null)).toHaveLength(120);
    await expect(secondsUntilDeed("freeze", "192.0.2.1")).rejects.toThrow("ECONNREFUSED");
    await disconnect();
    delete process.env["DATABASE_REPLICA_URLS"];
    process.env["DATABASE_URL"] = url();
  });
});
