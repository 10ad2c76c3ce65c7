import { AsyncLocalStorage } from "node:async_hooks";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";

import { REQUEST_ID } from "./current-response.ts";
import { logFault, makeLog } from "./log.ts";

const lines: string[] = [];
const log = makeLog("info", { write: (line) => void lines.push(line) });
afterEach(() => {
  lines.length = 0;
  globalThis.parallaxResponse = undefined;
});

const SECRETS = [
  "ann@example.org",
  "parallax_Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmE",
  "Eight boats sank in the harbour",
  "postgres://ann:word@db/parallax",
];

/** Errors as the libraries make them that repeat what they were given. */
const ERRORS = SECRETS.flatMap((secret) => [
  new Error(`invalid input syntax for type integer: "${secret}"`),
  Object.assign(new Error("duplicate key"), { code: "23505", detail: `Key (email)=(${secret}) already exists.` }),
  new Error(`Key (email)=(${secret}) already exists.`),
  Object.assign(new Error(`Invalid \`prisma.claim.create()\` invocation:\n{ data: { quote: ${secret} } }`), {
    name: "PrismaClientKnownRequestError",
    code: "P2002",
  }),
  new SyntaxError(`Unexpected token 'a', "${secret}" is not valid JSON`),
  new Error(`There is no account of ${secret}`),
  new Error("outside", { cause: new Error(`inside “${secret}”`) }),
  new z.ZodError([{ code: "custom", path: ["value"], message: `"${secret}" is no value`, input: secret }]),
]);

test("the log repeats nothing that people wrote", () => {
  for (const error of ERRORS) log.error({ error }, "failed");
  for (const secret of SECRETS) {
    const named = { email: secret, token: secret, cookie: secret, text: secret, words: secret, authorization: secret };
    log.warn({ ...named, inside: named }, "said");
  }
  expect(lines).toHaveLength(ERRORS.length + SECRETS.length);
  for (const secret of SECRETS) expect(lines.join("")).not.toContain(secret);
  expect(JSON.parse(lines[1] ?? "")).toMatchObject({ level: "error", msg: "failed", error: { code: "23505" } });
  expect(JSON.parse(lines[0] ?? "").error.stack[0]).toMatch(/^at /u);
});

test("a fault is known by the id of its request, which the answer carries", () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  response.setHeader(REQUEST_ID, "abc123");
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  globalThis.parallaxResponse = new AsyncLocalStorage();
  globalThis.parallaxResponse.run(response, () => {
    expect(logFault(new Error("x"))).toBe("abc123");
    log.info("hello");
  });
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ request: "abc123", msg: "hello" });
  expect(JSON.parse(String(said.mock.calls[0]?.[0]))).toMatchObject({ fault: "abc123", request: "abc123" });
  expect(logFault(new Error("x"))).toMatch(/^[0-9a-f]{12}$/u);
});
