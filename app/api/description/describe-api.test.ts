import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";

import { describeApi } from "./describe-api.ts";

/** The routes' folder, and those whose routes give files beside pages. */
const [api, app] = [join(import.meta.dirname, "../v1"), join(import.meta.dirname, "../..")];

/** What our own pages follow, and a file that is described where the API gives it too. */
const OWN = ["GET /d/{dossier}/live", "GET /d/{dossier}/export", "POST /d/{dossier}/freeze"];

/** What the files answer, as `GET /claims/{claim}`; pictures by one address for both kinds. */
async function answeredByFiles(): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const [folder, pattern] of [
    [api, "**/route.ts"],
    [app, "{c,d}/**/route.ts"],
  ] as const) {
    for await (const file of glob(pattern, { cwd: folder })) {
      const path = `/${file
        .replace(/\/?route\.ts$/u, "")
        .replaceAll("[", "{")
        .replaceAll("]", "}")
        .replace(/\.(?:svg|png)$/u, ".{kind}")}`;
      const text = await readFile(join(folder, file), "utf8");
      for (const [, method] of text.matchAll(/^export (?:async )?function ([A-Z]+)\(/gmu))
        found.add(`${method} ${path}`);
    }
  }
  for (const own of OWN) expect(found.delete(own), own).toBe(true);
  return [...found].toSorted();
}

test("every route is described, and nothing else", async () => {
  const { paths = {} } = describeApi();
  const described = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.toSorted()).toEqual(await answeredByFiles());
});

test("is OpenAPI 3.1, and every reference in it leads somewhere", async () => {
  const document = JSON.parse(JSON.stringify(describeApi()));
  expect(await new Validator().validate(document)).toEqual({ valid: true });
  const names = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/gu)].map(
    ([, name]) => name,
  );
  expect(new Set(names)).toEqual(new Set(Object.keys(document.components.schemas)));
});

test("every parameter of an address and every field of a body is told of", () => {
  const { paths = {} } = describeApi();
  for (const [path, item] of Object.entries(paths)) {
    const parts = [...path.matchAll(/\{(\w+)\}/gu)].map(([, part]) => part);
    for (const [method, operation] of Object.entries(item ?? {})) {
      const given: { in?: string; name?: string }[] =
        (typeof operation === "object" && "parameters" in operation && operation.parameters) || [];
      const told = given.filter((parameter) => parameter.in === "path").map(({ name }) => name);
      expect(told, `${method} ${path}`).toEqual(parts);
    }
  }
});

test("what is described stands under a heading that there is", () => {
  const { paths = {}, tags = [] } = describeApi();
  const named = new Set(tags.map(({ name }) => name));
  const used = Object.values(paths).flatMap((item) =>
    [item?.get, item?.post, item?.patch].flatMap((one) => one?.tags ?? []),
  );
  expect(new Set(used)).toEqual(named);
});
