import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { takeLock, waitForLock } from "./lock.mjs";

describe("a lock", () => {
  it("is held by one, who says so to the next", async () => {
    const name = randomUUID();
    const first = await takeLock(name, "start (process 1)");
    const second = await takeLock(name, "another");
    expect(first.held).toBe(true);
    expect(second).toMatchObject({ held: false, holder: "start (process 1)" });
    if (first.held) first.release();
  });

  it("is free again when its holder lets go", async () => {
    const name = randomUUID();
    const first = await takeLock(name, "first");
    const heard: string[] = [];
    const second = waitForLock(name, "second", (holder) => {
      heard.push(holder);
      if (first.held) first.release();
    });
    const lock = await second;
    expect(heard).toEqual(["first"]);
    lock.release();
  });

  it("is free again when its holder is killed", async () => {
    const name = randomUUID();
    const holder = holdElsewhere(name);
    await once(holder.stdout, "data");
    const refused = await takeLock(name, "second");
    expect(refused).toMatchObject({ held: false, holder: "killed" });
    holder.kill("SIGKILL");
    const lock = await waitForLock(name, "second");
    expect(lock.held).toBe(true);
    lock.release();
  });

  it("belongs to one of many that ask at once", async () => {
    const name = randomUUID();
    const locks = await Promise.all(Array.from({ length: 20 }, (_, index) => takeLock(name, `number ${index}`)));
    expect(locks.filter(({ held }) => held)).toHaveLength(1);
    for (const lock of locks) if (lock.held) lock.release();
  });
});

function holdElsewhere(name: string) {
  const module = join(import.meta.dirname, "lock.mjs");
  const code = `const { takeLock } = await import(${JSON.stringify(module)});
    await takeLock(${JSON.stringify(name)}, "killed"); console.log("held"); setInterval(() => {}, 1000);`;
  return spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
}
