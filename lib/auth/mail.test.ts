import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { hasMail, sendMail } from "./mail.ts";

const received: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  logger: false,
  onRcptTo: ({ address }, _, done) => done(address === "no@example.org" ? new Error(`${address} is unknown`) : null),
  onData: (stream, session, done) => {
    let text = `${session.envelope.rcptTo.map(({ address }) => address).join()}\n`;
    stream.setEncoding("utf8").on("data", (part: string) => (text += part));
    stream.on("end", () => {
      received.push(text);
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  vi.stubEnv("PARALLAX_SMTP", `smtp://127.0.0.1:${port}`);
  vi.stubEnv("PARALLAX_MAIL_FROM", "parallax@example.org");
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

test("a message goes to the one whom it is for, whole", async () => {
  const link = `https://parallax.example/invitation/${"x".repeat(43)}`;
  expect(hasMail()).toBe(true);
  expect(await sendMail({ to: "bo@example.org", subject: "An invitation", text: `Привет\n${link}\n` })).toBe(true);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatch(/^bo@example\.org\n/u);
  expect(received[0]).toMatch(/^From: Parallax <parallax@example\.org>\r$/mu);
});

test("what the server refuses is said, and to whom it was is not", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  expect(await sendMail({ to: "no@example.org", subject: "An invitation", text: "x" })).toBe(false);
  vi.stubEnv("PARALLAX_SMTP", "smtp://127.0.0.1:1");
  expect(await sendMail({ to: "bo@example.org", subject: "An invitation", text: "x" })).toBe(false);
  vi.stubEnv("PARALLAX_SMTP", "http://127.0.0.1");
  expect(await sendMail({ to: "bo@example.org", subject: "An invitation", text: "x" })).toBe(false);
  const said = warn.mock.calls.map(([line]) => JSON.parse(String(line)));
  expect(said.map(({ msg, reason }) => `${msg} ${reason}`)).toEqual([
    "A mail was not sent. EENVELOPE",
    "A mail was not sent. ESOCKET",
    "A mail was not sent. PARALLAX_SMTP must be an smtp:// or smtps:// address.",
  ]);
  expect(JSON.stringify(said)).not.toContain("@");
});

test("without settings there is no mail", () => {
  vi.stubEnv("PARALLAX_SMTP", "");
  expect(hasMail()).toBe(false);
});
