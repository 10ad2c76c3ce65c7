import { isCore, isTest, type Source } from "./sources.ts";

/** A room of the house: which files live in it, and which others they may import. */
type Room = { readonly name: string; readonly holds: (path: string) => boolean; readonly mayImport: readonly string[] };

const within = (folder: string) => (path: string) => path.startsWith(`${folder}/`);

/** Bench, e2e and the app may import anything of ours; what has no room here may not be imported. */
const rooms: readonly Room[] = [
  { name: "core", holds: isCore, mayImport: ["core"] },
  { name: "db", holds: within("lib/db"), mayImport: ["core", "db", "watching", "generated"] },
  { name: "formats", holds: within("lib/formats"), mayImport: ["core", "formats"] },
  { name: "auth", holds: within("lib/auth"), mayImport: ["core", "db", "watching", "auth"] },
  { name: "watching", holds: within("lib/watching"), mayImport: ["watching"] },
  { name: "components", holds: within("components"), mayImport: ["core", "components"] },
  { name: "generated", holds: within("prisma/generated"), mayImport: [] },
  { name: "prisma", holds: within("prisma"), mayImport: ["prisma"] },
  { name: "cli", holds: within("cli"), mayImport: ["core", "db", "formats", "auth", "watching", "cli", "prisma"] },
  {
    name: "app",
    holds: within("app"),
    mayImport: ["core", "db", "formats", "auth", "watching", "components", "app", "prisma"],
  },
];

const impure = /^(next|react|react-dom|@prisma|pg|postgres|node:[\w/]+)(\/|$)/;

/** Imports that run against the order of the rooms. */
export function checkDirections(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, imports }) =>
      imports.filter((target) => !isAllowed(path, target)).map((target) => `${path} may not import ${target}`),
    );
}

function isAllowed(path: string, target: string): boolean {
  const room = roomOf(path);
  if (room === undefined) return !target.startsWith("prisma/generated/");
  const other = roomOf(target);
  if (other !== undefined) return room.mayImport.includes(other.name);
  if (isTest(target)) return false;
  return room.name !== "core" || !impure.test(target);
}

function roomOf(path: string): Room | undefined {
  return rooms.find((room) => room.holds(path));
}
