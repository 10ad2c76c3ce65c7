import { stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

import { stateFolder } from "./folders.ts";
import { openSecret } from "./secret.ts";

const environment = (secret: string): NodeJS.ProcessEnv => ({ NODE_ENV: "test", PARALLAX_SECRET: secret });

test("a secret of the environment is taken where it is strong, and refused where it is weak", async () => {
  const strong = "q7Vd0mC2n9XzB4tLw8RkYh3JpS6uFgEa";
  expect(await openSecret(environment(strong))).toBe(strong);
  await expect(openSecret(environment("x".repeat(40)))).rejects.toThrow("PARALLAX_SECRET is too weak");
});

test("without one the clone has its own, the same at each start, which nobody else can read", async () => {
  const secrets = await Promise.all([openSecret(environment("")), openSecret(environment(""))]);
  expect(new Set(secrets).size).toBe(1);
  expect((await stat(join(stateFolder, "secret"))).mode & 0o077).toBe(0);
});
