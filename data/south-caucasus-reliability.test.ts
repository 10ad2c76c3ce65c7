import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";

import type { Alpha } from "#lib/agreement.ts";
import type { Claim } from "#lib/claim.ts";
import type { Dossier } from "#lib/dossier.ts";
import { readCsv } from "#lib/formats/csv.ts";
import { type CodingRound, readCodings } from "#lib/formats/data-package/read-codings.ts";
import { foundIn } from "#lib/formats/intercoder-json.ts";
import { type IntercoderAgreement, intercoderAgreement } from "#lib/intercoder.ts";
import { ANSWER_TYPES } from "#lib/question.ts";

import { HAVE_SEEDS, inDossier, readOurs, readSeeds } from "./testing.ts";

const NAME = "south-caucasus";
const readme = readFileSync(inDossier(NAME, "README.md"), "utf8");

let dossier: Dossier;
beforeAll(async () => {
  dossier = await readOurs(NAME);
});

function bytesOf(file: string): Uint8Array {
  return readFileSync(inDossier(NAME, "reliability", file));
}

/** The rows of a table as records of its columns. */
function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const { header, records, faults } = readCsv(bytesOf(file));
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("\n"));
  return records.map(({ fields }) => Object.fromEntries(header.map((name, index) => [name, fields[index] ?? ""])));
}

/** The cells of the README's last row that begins with this one. */
function readmeRow(first: string): readonly string[] {
  const row = readme.split("\n").findLast((line) => line.replaceAll("`", "").startsWith(`| ${first} |`));
  return (row ?? "")
    .split("|")
    .slice(2, -1)
    .map((cell) => cell.trim());
}

describe("its figures", () => {
  const figures = rowsOf("figures.csv");

  test("each rests in a claim of its document, or the table says why not", () => {
    const claims = new Map(dossier.claims.map((claim) => [claim.id, claim]));
    const loose = figures.filter((row) =>
      row.claim === "" ? row.reason === "" : !covers(claims.get(row.claim ?? ""), row),
    );
    expect(loose).toEqual([]);
  });

  test("are counted in the README, text by text, beside its claims", () => {
    const counted = dossier.documents.map(({ id }) => {
      const own = figures.filter(({ document }) => document === id);
      const claimed = own.filter(({ claim }) => claim !== "");
      const claims = dossier.claims.filter(({ document }) => document === id);
      return [id, ...[own, claimed, claims].map(({ length }) => String(length))];
    });
    expect(dossier.documents.map(({ id }) => [id, ...readmeRow(id)])).toEqual(counted);
  });

  test.skipIf(!HAVE_SEEDS)("are all that are written in digits (skipped where the texts are not at hand)", async () => {
    const texts = await readSeeds();
    const missing = dossier.documents.flatMap(({ id, sha256 }) => {
      const letters = [...(texts.find((text) => text.sha256 === sha256)?.text ?? "")];
      const own = figures.filter(({ document }) => document === id);
      for (const { start, end, figure } of own) {
        expect(letters.slice(Number(start), Number(end)).join("").replace(/\s+/g, " ")).toBe(
          figure?.replace(/\s+/g, " "),
        );
      }
      const listed = new Set(own.flatMap(({ start, end }) => range(Number(start), Number(end))));
      return [...letters.keys()]
        .filter((at) => /\p{Nd}/u.test(letters[at] ?? "") && !listed.has(at))
        .map((at) => `${id} ${at}`);
    });
    expect(missing).toEqual([]);
  });

  function covers(claim: Claim | undefined, { document, start, end }: Readonly<Record<string, string>>): boolean {
    if (claim === undefined || claim.document !== document) return false;
    return claim.passages.some((passage) => (passage.start ?? 0) <= Number(start) && Number(end) <= (passage.end ?? 0));
  }

  function range(from: number, to: number): readonly number[] {
    return Array.from({ length: to - from }, (_, index) => from + index);
  }
});

describe("its second coding", () => {
  let rounds: readonly CodingRound[];
  let measured: ReadonlyMap<string, IntercoderAgreement>;
  beforeAll(() => {
    const read = readCodings(dossier, bytesOf("codings.csv"));
    if (!read.ok) throw new Error(read.fault.faults.map(({ line, message }) => `${line}: ${message}`).join("\n"));
    rounds = read.value;
    measured = new Map(
      rounds.map(({ name, findings }) => [name, intercoderAgreement(dossier.questions, dossier.codebook, findings)]),
    );
  });

  test("is of sixty questions of every type, in every text, by two coders", () => {
    const [first] = measured.values();
    const questions = new Set(first?.units.map(({ question }) => question));
    expect(questions.size).toBe(60);
    expect(new Set([...questions].map(({ answer }) => answer))).toEqual(new Set(ANSWER_TYPES));
    expect(first?.units.length).toBe(60 * dossier.documents.length);
    expect(first?.coders.length).toBe(2);
  });

  test("has the alphas that the README gives, by the core's reckoning", () => {
    for (const [round, { presence, voice, values }] of measured) {
      for (const [name, alpha] of Object.entries({ presence, voice, ...values })) {
        expect([`${round}, ${name}`, ...readmeRow(`${round}, ${name}`)]).toEqual([
          `${round}, ${name}`,
          ...alphaCells(alpha),
        ]);
      }
    }
  });

  function alphaCells({ alpha, questions, values }: Alpha): readonly string[] {
    return [alpha === null ? "not defined" : alpha.toFixed(2), String(questions), String(values)];
  }

  test("is at 0.8 or above for each type of answer", () => {
    const low = [...measured].flatMap(([round, { values }]) =>
      ANSWER_TYPES.filter((type) => (values[type].alpha ?? 1) < 0.8).map((type) => `${round}, ${type}`),
    );
    expect(low).toEqual([]);
  });

  test("has each difference told, with what it was settled to and why", () => {
    const told = rowsOf("differences.csv");
    const differing = [...measured].flatMap(([round, { units }]) =>
      units
        .filter(({ comparison: { verdict } }) => verdict !== "agree" && verdict !== "unanswered")
        .map(({ question, document, comparison: { cells } }) => [
          round,
          question.id,
          document,
          ...cells.map((cell) => foundIn(cell) ?? "none"),
        ]),
    );
    expect(
      told.map(({ round, question, document, first, second }) => [round, question, document, first, second]),
    ).toEqual(differing);
    expect(told.filter(({ reason }) => reason === "")).toEqual([]);
  });

  test("is settled in the claims as it says", () => {
    const last = new Map(rowsOf("differences.csv").map((row) => [`${row.question} ${row.document}`, row]));
    const now = [...last.values()].map(({ question, document }) => {
      const claims = dossier.claims.filter((claim) => claim.question === question && claim.document === document);
      return foundIn({ claims }) ?? "none";
    });
    expect(now).toEqual([...last.values()].map(({ settled }) => settled));
  });
});
