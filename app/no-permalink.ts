import type { Problem } from "./problem.ts";

/** Where a program asks for a permanent link that nobody made. */
export const NO_PERMALINK: Problem = {
  status: 404,
  title: "No such permanent link",
  detail: "There is no permanent link of this id. An id is 16 of the letters a to z and the digits 2 to 7.",
};
