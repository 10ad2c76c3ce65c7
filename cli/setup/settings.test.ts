import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { root } from "./folders.ts";
import { checkSettings, SETTINGS } from "./settings.ts";

const check = (environment: Readonly<Record<string, string>>) => () =>
  checkSettings({ NODE_ENV: "test", ...environment });

test("what is set well, and what is not set, is taken", () => {
  expect(check({})).not.toThrow();
  expect(check(Object.fromEntries(SETTINGS.map(({ name }) => [name, ""])))).not.toThrow();
  expect(
    check({
      HOST: "::1",
      PORT: "65535",
      DATABASE_URL: "postgresql://ann@db/parallax?sslmode=require",
      DATABASE_REPLICA_URLS: "postgres://ann@one/parallax postgres://ann@two:6432/parallax",
      DATABASE_DIRECT_URL: "postgres://ann@db:5432/parallax",
      PARALLAX_URL: "https://parallax.example.org",
      PARALLAX_SECRET: "q7Vd0mC2n9XzB4tLw8RkYh3JpS6uFgEa",
      PARALLAX_SMTP: "smtps://ann:word@mail.example.org",
      PARALLAX_MAIL_FROM: "parallax@example.org",
    }),
  ).not.toThrow();
});

test("all that is wrong is said at once, with what it must be", () => {
  expect(
    check({
      PORT: "80.5",
      DATABASE_URL: "mysql://db/parallax",
      PARALLAX_URL: "parallax.example.org",
      PARALLAX_SECRET: "x".repeat(40),
      PARALLAX_SMTP: "smtp://mail.example.org",
      PARALLAX_URI: "https://parallax.example.org",
    }),
  ).toThrow(
    [
      'PORT: it is "80.5" and must be a number from 1 to 65535.',
      "DATABASE_URL: it must be postgres://user:password@host:5432/database.",
      "PARALLAX_URL: it must be an http or https address.",
      "PARALLAX_SECRET is too weak: give it at least 32 random characters, for instance by: openssl rand -base64 32.",
      "PARALLAX_MAIL_FROM must say from which address.",
      'PARALLAX_URI: there is no such setting. Did you mean "PARALLAX_URL"?',
    ].join("\n"),
  );
});

test("replicas and the way past a pooler are of a database that is named", () => {
  const own = "postgres://ann@db/parallax";
  expect(check({ DATABASE_REPLICA_URLS: own, DATABASE_DIRECT_URL: own })).toThrow(
    [
      "DATABASE_REPLICA_URLS: DATABASE_URL must name the database that it belongs to.",
      "DATABASE_DIRECT_URL: DATABASE_URL must name the database that it belongs to.",
    ].join("\n"),
  );
  expect(check({ DATABASE_URL: own, DATABASE_REPLICA_URLS: `${own} mysql://two/parallax` })).toThrow(
    "DATABASE_REPLICA_URLS: each must be postgres://user:password@host:5432/database.",
  );
});

test("the container is given every setting, and none that there is not", () => {
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  // Beside the site there is what brings the schema up to date, as the owner.
  const site = read("compose.yaml").split(/^ {2}site:$/mu)[1] ?? "";
  const given = [
    ...read("Dockerfile").matchAll(/\b(HOST|PORT)=/gu),
    ...site.matchAll(/^ {6}(?!POSTGRES)([A-Z_]+):/gmu),
  ];
  expect(given.map(([, name]) => name).toSorted()).toEqual(SETTINGS.map(({ name }) => name).toSorted());
});

test("the README's table is that of the settings", () => {
  const rows = readFileSync(join(root, "README.md"), "utf8")
    .split("\n")
    .filter((line) => /^\| `[A-Z_]+`/u.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  expect(rows.map(([, name, says, unset]) => [name, says, unset])).toEqual(
    SETTINGS.map(({ name, says, unset }) => [`\`${name}\``, says, unset]),
  );
});
