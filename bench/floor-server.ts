import { createServer, type ServerResponse } from "node:http";
import pg from "pg";

import { answerRows, answerSql } from "./floor-rows.ts";
import type { Floor } from "./floors.ts";
import { tableByHand } from "./table-by-hand.ts";

/** A bare server of Node's own, in a process of its own as the site is: what is measured beside the site. Told its floors by whoever started it. */
type Answer = (response: ServerResponse) => void | Promise<void>;

function answerOf(floor: Floor, pools: Map<string, pg.Pool>): Answer {
  if (floor.kind === "bytes") {
    const body = Buffer.from(floor.body);
    return (response) => void response.setHeader("content-type", floor.type).end(body);
  }
  if (floor.kind === "table")
    return (response) => void response.setHeader("content-type", "text/html").end(tableByHand(floor.dossier));
  const pool = pools.get(floor.url) ?? new pg.Pool({ connectionString: floor.url, max: 10 });
  pools.set(floor.url, pool);
  const tell = floor.kind === "rows" ? answerRows : answerSql;
  return async (response) => {
    response.setHeader("content-type", "application/json").end(await tell(pool, floor.dossier));
  };
}

process.once("message", (floors: readonly Floor[]) => {
  const pools = new Map<string, pg.Pool>();
  const answers = new Map(floors.map((floor) => [floor.path, answerOf(floor, pools)]));
  const server = createServer((request, response) => {
    const answer = answers.get(request.url ?? "");
    if (answer === undefined) return void response.writeHead(404).end();
    void Promise.resolve(answer(response)).catch(() => response.writeHead(500).end());
  });
  server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
});
process.once("disconnect", () => process.exit());
