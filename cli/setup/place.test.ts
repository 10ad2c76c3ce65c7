import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";

import { addressOf, choosePlace } from "./place.ts";
import { findFreePort } from "./ports.ts";

describe("where the site is served", () => {
  it("is what PORT and HOST say", async () => {
    const port = await findFreePort();
    expect(await choosePlace({ NODE_ENV: "test", PORT: String(port) })).toEqual({ port, host: "127.0.0.1" });
  });

  it.each(["0", "65536", "abc", "80.5", "0x50"])("is not port %s", async (port) => {
    await expect(choosePlace({ NODE_ENV: "test", PORT: port })).rejects.toThrow("must be a number from 1 to 65535");
  });

  it("is not where another server listens", async () => {
    const port = await findFreePort();
    const server = createServer().listen(port, "127.0.0.1");
    await once(server, "listening");
    await expect(choosePlace({ NODE_ENV: "test", PORT: String(port) })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use`,
    );
    server.close();
  });

  it("has an address that a browser opens", () => {
    expect(addressOf({ port: 3000, host: "0.0.0.0" })).toBe("http://127.0.0.1:3000");
    expect(addressOf({ port: 3000, host: "::1" })).toBe("http://[::1]:3000");
  });
});
