import { spawnSync } from "node:child_process";
import { chmod, mkdir, readdir, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { clearOrphan } from "#cli/setup/postmaster.ts";

/** A file system so small that it can be filled. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves not a byte. */
  readonly fill: () => Promise<void>;
  readonly free: () => Promise<void>;
  readonly unmount: () => Promise<void>;
}

const NAME = /^parallax-disk-(\d+)$/u;

/** Megabytes: a cluster, its log, and what a thousand faults write. */
const SIZE = 768;

/** Mounts one in memory; null where this system does not let us, as it lets nobody but root. */
export async function mountSmallDisk(): Promise<SmallDisk | null> {
  await unmountDead();
  const folder = join(tmpdir(), `parallax-disk-${process.pid}`);
  await mkdir(folder, { mode: 0o755 });
  const options = `size=${SIZE}m,mode=0755`;
  if (spawnSync("mount", ["-t", "tmpfs", "-o", options, "parallax", folder]).status !== 0) {
    await rm(folder, { recursive: true });
    return null;
  }
  await chmod(folder, 0o755);
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill: async () => {
      const { bavail, bsize } = await statfs(folder);
      await writeFile(ballast, Buffer.alloc(bavail * bsize)).catch(() => undefined);
    },
    free: () => rm(ballast, { force: true }),
    unmount: () => unmount(folder),
  };
}

async function unmount(folder: string): Promise<void> {
  spawnSync("umount", ["-l", folder]);
  await rm(folder, { recursive: true, force: true });
}

/** What runs left that were killed. */
async function unmountDead(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = NAME.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await clearOrphan(join(tmpdir(), name, "postgres"));
    await unmount(join(tmpdir(), name));
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
