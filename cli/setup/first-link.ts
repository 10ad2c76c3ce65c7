/**
 * The path of a new one-time link that makes the first administrator; null where there is one.
 * It replaces the one of an earlier start.
 */
export async function makeFirstLink(url: string): Promise<string | null> {
  process.env["DATABASE_URL"] = url;
  // Not before the client they import has been generated.
  const { makeLink } = await import("#lib/auth/make-link.ts");
  const { disconnect } = await import("#lib/db/client.ts");
  try {
    const made = await makeLink("npm start", { purpose: "first-administrator" });
    return made.ok ? made.value.path : null;
  } finally {
    await disconnect();
  }
}
