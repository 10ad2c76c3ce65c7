import { AsyncLocalStorage } from "node:async_hooks";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { pool } from "#lib/db/client.ts";

import { answering } from "./answering.tsx";

ownDatabase();

/** What a page that does this is answered with. */
async function answered(work: () => Promise<unknown>): Promise<readonly [number, string | undefined, string]> {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  globalThis.parallaxResponse = new AsyncLocalStorage();
  const page = answering(async () => String(await work()));
  const drawn = await globalThis.parallaxResponse.run(response, () => page({}));
  const again = response.getHeader("retry-after");
  return [response.statusCode, again === undefined ? undefined : String(again), renderToStaticMarkup(drawn)];
}

test("a page whose statement runs into its time is told to be asked for again, and one that is wrong is our fault", async () => {
  const [status, again, said] = await answered(() =>
    pool().query("set local statement_timeout = 1; select pg_sleep(1)"),
  );
  expect([status, again]).toEqual([503, "5"]);
  expect(said).toMatch(/could not be made in time.*try again.*the number <code>[0-9a-f]{12}</u);
  const [fault, never, ours] = await answered(() => pool().query("select nothing from nowhere"));
  expect([fault, never]).toEqual([500, undefined]);
  expect(ours).toContain("The fault is ours");
});
