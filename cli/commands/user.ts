import { Command, Option } from "commander";

import { complain, say } from "#cli/output.ts";
import { addressOf } from "#cli/setup/place.ts";
import { withCurrentDatabase } from "#cli/with-database.ts";
import type { LinkWish } from "#lib/db/write-one-time-link.ts";
import { readEmail } from "#lib/person.ts";
import { ROLES, type Role } from "#lib/policy.ts";

/** `user add EMAIL` and `user reset EMAIL`: one-time links, to be handed over. */
export function userCommand(): Command {
  const add = new Command("add")
    .description("print a link by which somebody makes their account; good once, for a week")
    .argument("<email>", "whom it is for")
    .addOption(new Option("--role <role>", "what they may do").choices(ROLES).makeOptionMandatory())
    .option("--name <name>", "how they are called, if it is known")
    .action((email: string, { role, name }: { readonly role: Role; readonly name?: string }) =>
      handOver(email, async (address) => ({ purpose: "invitation", email: address, role, name: name ?? null })),
    );
  const reset = new Command("reset")
    .description("print a link by which somebody sets a new password; good once, for a day")
    .argument("<email>", "whose password")
    .action((email: string) => handOver(email, wishOfReset));
  return new Command("user").description("accounts").addCommand(add).addCommand(reset);
}

async function wishOfReset(address: string): Promise<LinkWish | null> {
  const { findPerson } = await import("#lib/db/find-person.ts");
  const personId = await findPerson(address);
  return personId === null ? null : { purpose: "reset", personId };
}

async function handOver(typed: string, wishFor: (address: string) => Promise<LinkWish | null>): Promise<void> {
  const email = readEmail(typed);
  if (!email.ok) return complain(email.fault.message);
  await withCurrentDatabase(async () => {
    const { makeLink } = await import("#lib/auth/make-link.ts");
    const wish = await wishFor(email.value);
    if (wish === null) return complain(`${email.value} has no account.`);
    const made = await makeLink("command line", wish);
    if (!made.ok) return complain(made.fault.message);
    say(new URL(made.value.path, siteAddress(process.env)).href);
  });
}

/** Where the site is, or will be, reached: as `npm start` would say by the same environment. */
function siteAddress(environment: NodeJS.ProcessEnv): string {
  const place = { host: environment["HOST"] || "127.0.0.1", port: Number(environment["PORT"] || 3000) };
  return environment["PARALLAX_URL"] || addressOf(place);
}
