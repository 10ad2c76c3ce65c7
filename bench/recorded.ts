import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { root } from "#cli/setup/folders.ts";
import { runInstalled } from "#cli/setup/program.ts";

import { type Figure, meetsAim, showRatio } from "./measure.ts";

const FILE = join(root, "docs/speed.md");

/** A row of the table in docs/speed.md: figure, measured, ratio, aim, met, ratio before. */
const ROW = /^\| (?<name>[^|]+?) +\| (?<rest>[^|]*\| (?<ratio>[\d.]+) +\|.*)$/u;

/** The ratios of the last run that was recorded, by the figures' names. */
export async function readRecorded(): Promise<ReadonlyMap<string, string>> {
  const rows = (await readFile(FILE, "utf8")).split("\n").map((line) => ROW.exec(line)?.groups);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row["name"] ?? "", row["ratio"] ?? ""] as const])));
}

/** Writes a run's figures into the table, each with what was recorded before; rows of what was not measured stay. */
export async function recordFigures(figures: readonly Figure[]): Promise<void> {
  const recorded = await readRecorded();
  const lines = (await readFile(FILE, "utf8")).split("\n");
  const measured = new Map(figures.map((figure) => [figure.name, rowOf(figure, recorded.get(figure.name))]));
  const kept = lines.map((line) => {
    const name = ROW.exec(line)?.groups?.["name"] ?? "";
    const row = measured.get(name);
    measured.delete(name);
    return row ?? line;
  });
  const last = kept.findLastIndex((line) => ROW.test(line) || /^\| -+ \|/u.test(line));
  await writeFile(FILE, kept.toSpliced(last + 1, 0, ...measured.values()).join("\n"));
  await runInstalled("biome", ["format", "--write", FILE]);
}

function rowOf(figure: Figure, before: string | undefined): string {
  const met = { true: "yes", false: "no", null: "" }[String(meetsAim(figure))] ?? "";
  return `| ${[figure.name, figure.shown, showRatio(figure.ratio), figure.aim, met, before ?? ""].join(" | ")} |`;
}
