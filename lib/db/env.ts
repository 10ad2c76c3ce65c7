import { z } from "zod";

/** An address in a variable of the environment. Throws where it is none. */
function addressIn(name: string, text: string | undefined): string {
  return z.url({ protocol: /^postgres(ql)?$/, error: `${name} must be a postgresql:// address.` }).parse(text);
}

/** The address of the database, from the environment (DATABASE_URL), where `npm start` puts it. Throws where it is missing or no address. */
export function readDatabaseUrl(): string {
  return addressIn("DATABASE_URL", process.env["DATABASE_URL"]);
}

/** Whether DATABASE_URL leads through a pooler that hands out connections by transaction: then DATABASE_DIRECT_URL leads past it. */
export function isPooled(): boolean {
  const direct = process.env["DATABASE_DIRECT_URL"] ?? "";
  return direct !== "" && direct !== process.env["DATABASE_URL"];
}

/** The address of the database for what needs a session of its own, as LISTEN does: past a pooler, where there is one. */
export function readDirectUrl(): string {
  return isPooled() ? addressIn("DATABASE_DIRECT_URL", process.env["DATABASE_DIRECT_URL"]) : readDatabaseUrl();
}

/** The addresses of the replicas that readers' pages are read from, in DATABASE_REPLICA_URLS, with spaces between; none where it is not set. */
export function readReplicaUrls(): readonly string[] {
  const urls = (process.env["DATABASE_REPLICA_URLS"] ?? "").split(/\s+/u).filter((url) => url !== "");
  return urls.map((url) => addressIn("DATABASE_REPLICA_URLS", url));
}
