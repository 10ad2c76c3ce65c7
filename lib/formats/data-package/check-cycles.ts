import type { FaultList } from "./package-fault.ts";
import type { TableRows } from "./read-table.ts";

/** Checks that following a column from row to row (an event's parent, a document's origin) comes to an end. */
export function checkNoCycles({ file, rows }: TableRows, column: string, faults: FaultList): void {
  const next = new Map(rows.map((row) => [row.text("id"), row.text(column)] as const));
  const cycles = new Map(findCycles(next).map((cycle) => [cycle[0], cycle] as const));
  for (const row of rows) {
    const cycle = cycles.get(row.text("id"));
    if (cycle === undefined) continue;
    const message = `This goes round in a circle: ${pathOf(cycle)}. Leave one ${column} of them empty.`;
    faults.add(file, row.line(column), column, { kind: "cycle", message });
  }
}

/** Every circle of a map from each name to the next, once, from its member that the map lists first. */
export function findCycles(next: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const done = new Set<string>();
  for (const start of next.keys()) {
    const path = new Set<string>();
    let name: string | undefined = start;
    while (name !== undefined && next.has(name) && !done.has(name) && !path.has(name)) {
      path.add(name);
      name = next.get(name);
    }
    if (name !== undefined && path.has(name)) {
      const members = [...path];
      cycles.push(members.slice(members.indexOf(name)));
    }
    for (const visited of path) done.add(visited);
  }
  return cycles;
}

/** So many members are named; longer circles are cut in the middle. */
const MOST_NAMED = 8;

function pathOf(cycle: readonly string[]): string {
  const named = cycle.length > MOST_NAMED ? [...cycle.slice(0, MOST_NAMED), "…"] : cycle;
  return [...named, cycle[0]].join(" → ");
}
