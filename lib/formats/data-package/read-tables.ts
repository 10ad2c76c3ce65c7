import { didYouMean } from "#lib/nearest.ts";

import { isInnerPath } from "./cell-checks.ts";
import type { PackageTables } from "./check-references.ts";
import type { Resource } from "./descriptor.ts";
import type { FaultList } from "./package-fault.ts";
import type { PackageFiles } from "./package-files.ts";
import { emptyTable, readTable, type TableRows } from "./read-table.ts";
import { DESCRIPTOR_FILE, fileOf, TABLE_NAMES, type TableName } from "./schema.ts";
import { TABLES } from "./tables.ts";

/** Reads every table that the package names; with null for its resources, those that lie where they usually do. */
export function readTables(
  files: PackageFiles,
  resources: readonly Resource[] | null,
  faults: FaultList,
): PackageTables {
  const paths = resources === null ? usualPaths(files) : namedPaths(resources, faults);
  const read = (name: TableName) => readOne(files, name, paths, resources !== null, faults);
  return {
    outlets: read("outlets"),
    documents: read("documents"),
    events: read("events"),
    questions: read("questions"),
    concepts: read("concepts"),
    terms: read("terms"),
    claims: read("claims"),
    passages: read("passages"),
    silences: read("silences"),
    adjudications: read("adjudications"),
  };
}

type Paths = ReadonlyMap<TableName, string>;

function usualPaths(files: PackageFiles): Paths {
  const present = new Set(files.keys());
  return new Map(TABLE_NAMES.filter((name) => present.has(fileOf(name))).map((name) => [name, fileOf(name)]));
}

function namedPaths(resources: readonly Resource[], faults: FaultList): Paths {
  const paths = new Map<TableName, string>();
  for (const [index, { name, path }] of resources.entries()) {
    const add = (kind: string, message: string) =>
      faults.add(DESCRIPTOR_FILE, null, `resources.${index}`, { kind, message });
    const table = tableOf(name) ?? tableOf(path.replace(/^.*\//, "").replace(/\.csv$/, ""));
    if (table === undefined) {
      const message = `A dossier has no table "${name}".${didYouMean(name, new Set(TABLE_NAMES))} Its tables are ${TABLE_NAMES.join(", ")}.`;
      add("unknown-table", message);
    } else if (paths.has(table)) {
      add("repeated-table", `The table "${table}" is named twice. Keep one.`);
    } else if (!isInnerPath(path)) {
      add("bad-path", `"${path}" does not lie inside the package. Write a relative path such as ${fileOf(table)}.`);
    } else {
      paths.set(table, path);
    }
  }
  return paths;
}

function tableOf(name: string): TableName | undefined {
  return TABLE_NAMES.find((table) => table === name);
}

function readOne(files: PackageFiles, name: TableName, paths: Paths, named: boolean, faults: FaultList): TableRows {
  const table = TABLES[name];
  const path = paths.get(name);
  const file = path ?? fileOf(name);
  faults.open(file);
  const bytes = path === undefined ? undefined : files.get(path);
  if (path !== undefined && bytes !== undefined) return readTable(table, path, bytes, faults);
  if (path !== undefined) {
    faults.add(file, null, null, {
      kind: "no-such-file",
      message: `${DESCRIPTOR_FILE} names this file, and it is not there.`,
    });
  } else if (named && files.get(file) !== undefined) {
    faults.add(file, null, null, {
      kind: "unnamed-table",
      message: `The file is there, but ${DESCRIPTOR_FILE} does not name it among its resources.`,
    });
  } else if (!table.optional) {
    faults.add(file, null, null, {
      kind: "missing-table",
      message: `The table "${name}" is missing. Add it, with at least its header.`,
    });
  } else {
    return emptyTable(table, file, true);
  }
  return emptyTable(table, file, false);
}
