import { Command } from "commander";

import { complain, say, sayJson } from "#cli/output.ts";
import { withCurrentDatabase } from "#cli/with-database.ts";
import type { ListedToken } from "#lib/db/list-tokens.ts";
import { readEmail } from "#lib/person.ts";

/** `token add NAME --as EMAIL`, `token list` and `token revoke NAME`: what programs write over the API by. */
export function tokenCommand(): Command {
  const add = new Command("add")
    .description("print a token by which a program writes over the API; it is shown this once")
    .argument("<name>", "what it is for, as the history will say it")
    .requiredOption("--as <email>", "the account in whose name it writes")
    .action((name: string, options: { readonly as: string }) => addToken(name, options.as));
  const list = new Command("list")
    .description("print what tokens there are, whose they are and when they were used")
    .option("--json", "print JSON")
    .action(({ json }: { readonly json?: true }) => listThem(json === true));
  const revoke = new Command("revoke")
    .description("revoke a token for good")
    .argument("<name>", "what it is for")
    .option("--as <email>", "in whose name it writes, where several have that name")
    .action((name: string, options: { readonly as?: string }) => revokeNamed(name, options.as ?? null));
  return new Command("token").description("tokens of programs").addCommand(add).addCommand(list).addCommand(revoke);
}

async function addToken(name: string, typed: string): Promise<void> {
  const email = readEmail(typed);
  if (!email.ok) return complain(email.fault.message);
  await withCurrentDatabase(async () => {
    const [{ makeApiToken }, { findPerson }] = await Promise.all([
      import("#lib/auth/make-api-token.ts"),
      import("#lib/db/find-person.ts"),
    ]);
    const personId = await findPerson(email.value);
    if (personId === null) return complain(`${email.value} has no account.`);
    const made = await makeApiToken("command line", { name, personId });
    return made.ok ? say(made.value) : complain(made.fault.message);
  });
}

async function listThem(json: boolean): Promise<void> {
  await withCurrentDatabase(async () => {
    const { listTokens } = await import("#lib/db/list-tokens.ts");
    const tokens = await listTokens();
    if (json) return sayJson(tokens);
    if (tokens.length === 0) return say("There is none.");
    for (const token of tokens) say(tokenLine(token));
  });
}

/** `nightly import  ann@example.org  made 2026-11-22, last used 2026-11-23`. */
function tokenLine({ name, maker, madeAt, usedAt, revokedAt, isIdle }: ListedToken): string {
  const day = (at: Date) => at.toISOString().slice(0, 10);
  const told = [
    `made ${day(madeAt)}`,
    usedAt === null ? "never used" : `last used ${day(usedAt)}`,
    ...(revokedAt === null ? [] : [`revoked ${day(revokedAt)}`]),
    ...(isIdle ? ["its maker is suspended"] : []),
  ];
  return `${name}  ${maker}  ${told.join(", ")}`;
}

async function revokeNamed(name: string, email: string | null): Promise<void> {
  await withCurrentDatabase(async () => {
    const [{ listTokens }, { revokeToken }] = await Promise.all([
      import("#lib/db/list-tokens.ts"),
      import("#lib/db/revoke-token.ts"),
    ]);
    const good = (await listTokens()).filter((token) => token.revokedAt === null && token.name === name);
    const meant = good.filter(({ maker }) => email === null || maker === email.trim().toLowerCase());
    const [only, ...others] = meant;
    if (only === undefined) return complain(`There is no token ${name} that is good.`);
    if (others.length > 0) return complain(`Several people have a token ${name}: say whose, with --as EMAIL.`);
    const done = await revokeToken("command line", only.id);
    return done.ok ? say(`${name} of ${only.maker} is revoked.`) : complain(done.fault.message);
  });
}
