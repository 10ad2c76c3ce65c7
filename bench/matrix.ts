import { gzipSync } from "node:zlib";

import { findFreePort } from "#cli/setup/ports.ts";
import { serve } from "#cli/setup/server.ts";
import { importPackage } from "#lib/db/import-package.ts";
import type { Dossier } from "#lib/dossier.ts";

import { generateDossier } from "./generate.ts";
import { requestsPerSecond, withServer } from "./load.ts";
import { type Figure, median } from "./measure.ts";

const ROUNDS = 3;

/** The matrix page of 20 documents by 100 questions, beside a bare server that answers a string of the same cells, and a Buffer. */
export async function benchMatrix(url: string): Promise<readonly Figure[]> {
  const dossier = { ...generateDossier({ questions: 100, documents: 20, claims: 2000 }), name: "matrix" };
  const imported = await importPackage(dossier, { actor: "bench", reason: null });
  if (!imported.ok) throw new Error(imported.fault.message);
  const port = await findFreePort();
  const site = await serve("start", { port, host: "127.0.0.1" }, { DATABASE_URL: url }, (text) =>
    process.stderr.write(text),
  );
  try {
    return await measure(`http://127.0.0.1:${port}/d/matrix/compare`, dossier);
  } finally {
    await site.stop();
  }
}

async function measure(page: string, dossier: Dossier): Promise<readonly Figure[]> {
  const html = Buffer.from(await (await fetch(page)).arrayBuffer());
  const rounds: { readonly page: number; readonly string: number; readonly buffer: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      page: await requestsPerSecond(page),
      string: await withServer(
        (_, response) => response.setHeader("content-type", "text/html").end(table(dossier)),
        requestsPerSecond,
      ),
      buffer: await withServer(
        (_, response) => response.setHeader("content-type", "text/html").end(html),
        requestsPerSecond,
      ),
    });
  }
  const shown = `${Math.round(median(rounds.map((round) => round.page)))} requests/s`;
  const size = `${Math.round(html.length / 1000)} KB, ${Math.round(gzipSync(html).length / 1000)} KB gzipped`;
  return [
    {
      name: "matrix page, 20 x 100, beside a string of its cells",
      shown,
      ratio: median(rounds.map((round) => round.page / round.string)),
      aim: ">= 0.25",
    },
    {
      name: "matrix page, 20 x 100, beside its own bytes",
      shown,
      ratio: median(rounds.map((round) => round.page / round.buffer)),
      aim: "none",
    },
    { name: "matrix page, size", shown: size, ratio: html.length / 200_000, aim: "<= 1 of 200 KB raw, 45 KB gzipped" },
  ];
}

/** The floor: the same cells, each a link, made by hand for every request. */
function table(dossier: Dossier): string {
  const cells = new Map(dossier.claims.map((claim) => [`${claim.question} ${claim.document}`, claim]));
  const rows = dossier.questions.map(({ id, question }) => {
    const row = dossier.documents.map(({ id: document }) => {
      const claim = cells.get(`${id} ${document}`);
      return claim === undefined
        ? "<td></td>"
        : `<td><a href="/d/matrix/documents/${document}#${claim.id}">${claim.value}</a><q>${claim.passages[0]?.exact}</q></td>`;
    });
    return `<tr><th>${question}</th>${row.join("")}</tr>`;
  });
  return `<!doctype html><title>Floor</title><table>${rows.join("")}</table>`;
}
