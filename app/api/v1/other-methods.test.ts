import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

import { otherMethods } from "./other-methods.ts";

test("names the methods that are taken, in words and in a header", async () => {
  const refused = otherMethods("GET", "PATCH").POST();
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, PATCH, HEAD, OPTIONS"]);
  expect(await refused.json()).toMatchObject({
    kind: "wrong-method",
    detail: expect.stringContaining("GET and PATCH"),
  });
  expect(otherMethods("POST").GET().headers.get("allow")).toBe("POST, OPTIONS");
});

test("every route of the API answers every method", async () => {
  let routes = 0;
  for await (const file of glob("**/route.ts", { cwd: import.meta.dirname })) {
    routes += 1;
    const text = await readFile(join(import.meta.dirname, file), "utf8");
    const taken = [...text.matchAll(/^export (?:async )?function ([A-Z]+)\(/gmu)].map(([, method]) => method);
    const others = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) => !taken.includes(method));
    const named = taken.map((method) => `"${method}"`).join(", ");
    expect(text, file).toContain(`\nexport const { ${others.join(", ")} } = otherMethods(${named});`);
  }
  expect(routes).toBeGreaterThan(15);
});
