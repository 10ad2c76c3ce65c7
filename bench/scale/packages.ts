import { Failure } from "#cli/failure.ts";
import { exists } from "#cli/setup/files.ts";
import { runProgram } from "#cli/setup/program.ts";

/** Where Debian's packages put what stands between readers, servers and databases. */
const PROGRAMS = {
  nginx: ["/usr/sbin/nginx", "nginx-light"],
  pgbouncer: ["/usr/sbin/pgbouncer", "pgbouncer"],
} as const;

/** nginx and PgBouncer, installed where they are missing and can be had. */
export async function findPrograms(): Promise<Record<keyof typeof PROGRAMS, string>> {
  for (const [path, name] of Object.values(PROGRAMS)) if (!(await exists(path))) await install(name);
  for (const [path, name] of Object.values(PROGRAMS))
    if (!(await exists(path)))
      throw new Failure(`There is no ${path}, and it could not be installed: as root, run "apt-get install ${name}".`);
  return { nginx: PROGRAMS.nginx[0], pgbouncer: PROGRAMS.pgbouncer[0] };
}

/** Debian starts what it installs: here nothing is to run that this run did not start. */
async function install(name: string): Promise<void> {
  const wait = ["-o", "DPkg::Lock::Timeout=300"];
  await runProgram("apt-get", ["update", ...wait]);
  await runProgram("apt-get", ["install", "-y", "--no-install-recommends", ...wait, name], {
    DEBIAN_FRONTEND: "noninteractive",
    RUNLEVEL: "1",
  });
}
