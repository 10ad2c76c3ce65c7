import { z } from "zod";

import { Failure } from "#cli/failure.ts";
import { checkSecret } from "#lib/auth/secret.ts";
import { didYouMean } from "#lib/nearest.ts";
import { LOG_LEVELS } from "#lib/watching/log.ts";

import { isPort } from "./place.ts";

/** What an operator sets in the environment. */
interface Setting {
  readonly name: string;
  /** What it says, for the README's table. */
  readonly says: string;
  /** What holds where it is not set, for the table. */
  readonly unset: string;
  /** What is wrong with a value; undefined where nothing is. */
  readonly fault: (value: string, environment: NodeJS.ProcessEnv) => string | undefined;
}

const POSTGRES = /^postgres(?:ql)?$/u;
const FORM = "postgres://user:password@host:5432/database";
const NO_DATABASE = "DATABASE_URL must name the database that it belongs to";

/** Every setting, in the order of the README's table. */
export const SETTINGS: readonly Setting[] = [
  {
    name: "HOST",
    says: "the address that is listened on",
    unset: "`127.0.0.1`: this machine alone",
    fault: () => undefined,
  },
  {
    name: "PORT",
    says: "the port, 1 to 65535",
    unset: "`3000`",
    fault: (value) => (isPort(value) ? undefined : `it is "${value}" and must be a number from 1 to 65535`),
  },
  {
    name: "DATABASE_URL",
    says: "a PostgreSQL 16 or later, as `postgres://user:password@host:5432/database`",
    unset: "a PostgreSQL of its own beside the code",
    fault: (value) => isAddress(value, POSTGRES, `it must be ${FORM}`),
  },
  {
    name: "DATABASE_REPLICA_URLS",
    says: "replicas of that database which readers' pages are read from, with spaces between ([docs/scaling.md](docs/scaling.md))",
    unset: "all is read from `DATABASE_URL`",
    fault: (value, { DATABASE_URL }) =>
      value
        .trim()
        .split(/\s+/u)
        .map((url) => isAddress(url, POSTGRES, `each must be ${FORM}`))
        .find((fault) => fault !== undefined) ?? (DATABASE_URL ? undefined : NO_DATABASE),
  },
  {
    name: "DATABASE_DIRECT_URL",
    says: "the same database past the pooler, where `DATABASE_URL` leads through one that hands out connections by transaction ([docs/scaling.md](docs/scaling.md))",
    unset: "`DATABASE_URL` leads to PostgreSQL itself",
    fault: (value, { DATABASE_URL }) =>
      isAddress(value, POSTGRES, `it must be ${FORM}`) ?? (DATABASE_URL ? undefined : NO_DATABASE),
  },
  {
    name: "PARALLAX_URL",
    says: "the address that readers reach it at: of permanent links, feeds, invitations; with `https` cookies go by it alone",
    unset: "`HOST` and `PORT` over http",
    fault: (value) => isAddress(value, /^https?$/u, "it must be an http or https address"),
  },
  {
    name: "PARALLAX_SECRET",
    says: "what cookies are signed with: at least 32 random characters, the same on every server",
    unset: "one that the first start keeps in `.parallax/`",
    fault: (value) => {
      const secret = checkSecret(value);
      return secret.ok ? undefined : secret.fault.message;
    },
  },
  {
    name: "PARALLAX_SMTP",
    says: "the server that sends invitations, as `smtps://user:password@host`",
    unset: "nothing is sent: links are handed over",
    fault: (value, { PARALLAX_MAIL_FROM }) =>
      isAddress(value, /^smtps?$/u, "it must be smtp://host or smtps://user:password@host") ??
      (PARALLAX_MAIL_FROM ? undefined : "PARALLAX_MAIL_FROM must say from which address"),
  },
  {
    name: "PARALLAX_MAIL_FROM",
    says: "the e-mail address that they come from",
    unset: "needed only with `PARALLAX_SMTP`",
    fault: (value) => (z.email().safeParse(value).success ? undefined : "it must be an e-mail address"),
  },
  {
    name: "PARALLAX_LOG",
    says: "how much the log says: `info` every request, `warn` what went wrong, `silent` nothing",
    unset: "`warn`",
    fault: (value) => (LOG_LEVELS.some((level) => level === value) ? undefined : `it must be ${LOG_LEVELS.join(", ")}`),
  },
  {
    name: "PARALLAX_METRICS_TOKEN",
    says: "the token by which Prometheus reads `/api/v1/metrics`: at least 20 letters, digits and `-._~+/`",
    unset: "there are no metrics",
    fault: (value) =>
      /^[\w.~+/-]{20,200}$/u.test(value) ? undefined : "it must be 20 to 200 letters, digits and -._~+/",
  },
];

/** Names that the programs of the project give one another: no settings. */
const OWN = /^PARALLAX_(?:INSTALL_SECONDS|DEBUG)$/u;

/** Refuses an environment in which a setting is wrong, or one of ours is named that there is not: all that is wrong at once. An empty value counts as none. */
export function checkSettings(environment: NodeJS.ProcessEnv): void {
  const wrong = SETTINGS.flatMap(({ name, fault }) => {
    const value = environment[name] ?? "";
    const said = value === "" ? undefined : fault(value, environment);
    if (said === undefined) return [];
    return [`${said.startsWith("PARALLAX_") ? said : `${name}: ${said}`}.`];
  });
  const names = SETTINGS.map(({ name }) => name);
  const unknown = Object.keys(environment)
    .filter((name) => name.startsWith("PARALLAX_") && !OWN.test(name) && !names.includes(name))
    .map((name) => `${name}: there is no such setting.${didYouMean(name, names)}`);
  const all = [...wrong, ...unknown];
  if (all.length > 0) throw new Failure(all.join("\n"));
}

function isAddress(value: string, protocol: RegExp, otherwise: string): string | undefined {
  return z.url({ protocol }).safeParse(value).success ? undefined : otherwise;
}
