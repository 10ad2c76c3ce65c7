import type { Problem } from "./problem.ts";

/** What can stand in the way of a permanent link. */
export const FOREIGN: Problem = {
  status: 403,
  kind: "forbidden",
  title: "Not from this site",
  detail: "A page of another site asked for this permanent link. Open the comparison here and ask again.",
};

/** Too many in a minute. */
export function tooMany(seconds: number): Problem {
  return {
    status: 429,
    kind: "too-many",
    title: "Too many permanent links",
    detail: `Too many permanent links have been asked for in the last minute. Wait ${seconds} seconds and ask again; nothing has been lost.`,
  };
}

/** No such dossier. */
export function noDossier(name: string): Problem {
  return {
    status: 404,
    kind: "unknown-dossier",
    title: "No such dossier",
    detail: `There is no dossier called ${JSON.stringify(name.slice(0, 80))}. Look up its name in the list of dossiers.`,
  };
}
