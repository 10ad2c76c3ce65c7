import { z } from "zod";

const address = z.url({ protocol: /^postgres(ql)?$/, error: "DATABASE_URL must be a postgresql:// address." });

/** The address of the database, from the environment (DATABASE_URL), where `npm start` puts it. Throws where it is missing or no address. */
export function readDatabaseUrl(): string {
  return address.parse(process.env["DATABASE_URL"]);
}
