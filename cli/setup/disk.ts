import { statfs } from "node:fs/promises";

import { Failure } from "#cli/failure.ts";

import { root } from "./folders.ts";

/** What a start may write before it serves: the build and an empty database, in bytes. */
const spaceToStart = 300_000_000;

/** Refuses to begin what a full disk would interrupt. */
export async function checkDisk(): Promise<void> {
  const { bavail, bsize } = await statfs(root);
  const free = bavail * bsize;
  if (free >= spaceToStart) return;
  throw new Failure(
    `The disk of ${root} is full: ${Math.round(free / 1e6)} MB are free and a start needs ${spaceToStart / 1e6} MB.`,
  );
}
