import { dirname, join } from "node:path";

/** The clone's folder. */
export const root = dirname(dirname(import.meta.dirname));

/** Where the running program keeps what git does not: the database, test runs. */
export const stateFolder = join(root, ".parallax");

/** A program that npm installed. */
export function installedProgram(name: string): string {
  return join(root, "node_modules", ".bin", name);
}
