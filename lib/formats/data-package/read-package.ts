import type { Claim } from "#lib/claim.ts";
import { type ClaimRules, claimRules } from "#lib/claim-check.ts";
import { VERDICTS } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";
import { placePassage } from "#lib/passage-check.ts";
import { ok, type Result } from "#lib/result.ts";

import { checkClaimRows } from "./check-claims.ts";
import { checkNoCycles } from "./check-cycles.ts";
import { checkQuestions } from "./check-questions.ts";
import { checkReferences, type PackageTables } from "./check-references.ts";
import { checkSilences } from "./check-silences.ts";
import { readDocuments } from "./check-texts.ts";
import { claimOf, passageOf } from "./claim-rows.ts";
import { conceptOf, termRowOf } from "./codebook-rows.ts";
import { readDescriptor } from "./descriptor.ts";
import { FaultList, type PackageRefusal } from "./package-fault.ts";
import type { PackageFiles } from "./package-files.ts";
import { adjudicationOf, eventOf, silenceOf } from "./question-rows.ts";
import type { TableRows } from "./read-table.ts";
import { readTables } from "./read-tables.ts";
import type { Row } from "./row.ts";
import { DESCRIPTOR_FILE } from "./schema.ts";
import { outletOf } from "./source-rows.ts";

/** Reads a data package (data-package.md) and checks all of it: a dossier, or everything that is wrong. */
export async function readPackage(files: PackageFiles): Promise<Result<Dossier, PackageRefusal>> {
  const faults = new FaultList();
  const dossier = await readDossierFrom(files, faults);
  const refusal = faults.refusal();
  if (refusal !== null) return { ok: false, fault: refusal };
  if (dossier === null) throw new Error("A package gave neither a dossier nor a fault.");
  return ok(dossier);
}

async function readDossierFrom(files: PackageFiles, faults: FaultList): Promise<Dossier | null> {
  const descriptor = readDescriptor(files, faults);
  if (descriptor === null && files.get(DESCRIPTOR_FILE) === undefined) return null;
  const tables = readTables(files, descriptor?.resources ?? null, faults);
  checkReferences(tables, faults);
  checkNoCycles(tables.events, "parent", faults);
  checkNoCycles(tables.documents, "origin", faults);
  checkNoCycles(tables.questions, "part_of", faults);
  const documents = await readDocuments(tables.documents, files, faults);
  const questions = checkQuestions(tables.questions, faults);
  const codebook = { concepts: tables.concepts.rows.map(conceptOf), terms: tables.terms.rows.map(termRowOf) };
  const sound = [...questions.values()].flatMap((one) => (one.sound ? [one.question] : []));
  const claims = readClaims(tables, claimRules({ questions: sound, documents, codebook }), faults);
  checkSilences(tables.silences, tables.claims, faults);
  checkVerdicts(tables.adjudications, faults);
  if (descriptor === null) return null;
  return {
    ...descriptor.head,
    outlets: tables.outlets.rows.map(outletOf),
    documents,
    events: tables.events.rows.map(eventOf),
    questions: [...questions.values()].map(({ question }) => question),
    codebook,
    claims,
    silences: tables.silences.rows.map(silenceOf),
    adjudications: tables.adjudications.rows.map(adjudicationOf),
  };
}

function readClaims({ claims, passages }: PackageTables, rules: ClaimRules, faults: FaultList): readonly Claim[] {
  const others = Map.groupBy(passages.rows, (row) => row.text("claim"));
  return claims.rows.map((row) => {
    const ground = rules.documents.get(row.text("document"));
    const place = (of: Row) => (ground === undefined ? passageOf(of) : placePassage(passageOf(of), ground));
    const second = others.get(row.text("id")) ?? [];
    const claim = claimOf(row, place(row), second.map(place));
    const further = second.map((one) => ({ file: passages.file, row: one }));
    checkClaimRows(claim, [{ file: claims.file, row }, ...further], rules, faults);
    return claim;
  });
}

function checkVerdicts({ file, rows }: TableRows, faults: FaultList): void {
  for (const row of rows) {
    if (row.text("verdict") === "" || row.oneOf(VERDICTS, "verdict") !== null) continue;
    const message = `"${row.text("verdict").slice(0, 60)}" is not a verdict. Write one of ${VERDICTS.join(", ")}.`;
    faults.add(file, row.line("verdict"), "verdict", { kind: "unknown-verdict", message });
  }
}
