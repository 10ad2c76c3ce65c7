import { createTransport } from "nodemailer";
import { z } from "zod";

import { log } from "#lib/watching/log.ts";

/** Milliseconds after which a mail server that says nothing counts as down: somebody waits for the answer. */
const PATIENCE = 5_000;

const settings = z.object({
  server: z.url({ protocol: /^smtps?$/u, error: "PARALLAX_SMTP must be an smtp:// or smtps:// address." }),
  from: z.email("PARALLAX_MAIL_FROM must be an e-mail address."),
});

/** A message to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Whether mail goes out from here: where PARALLAX_SMTP names a server, and PARALLAX_MAIL_FROM an address. */
export function hasMail(): boolean {
  return (process.env["PARALLAX_SMTP"] ?? "") !== "";
}

/** Sends a message; false where that fails, which the log explains without saying to whom. */
export async function sendMail({ to, subject, text }: Mail): Promise<boolean> {
  try {
    const { server, from } = settings.parse({
      server: process.env["PARALLAX_SMTP"],
      from: process.env["PARALLAX_MAIL_FROM"],
    });
    const transport = createTransport({
      url: server,
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    await transport.sendMail({
      from: { name: "Parallax", address: from },
      to: { name: "", address: to },
      subject,
      text,
    });
    return true;
  } catch (error) {
    log().warn({ reason: reasonOf(error) }, "A mail was not sent.");
    return false;
  }
}

/** Servers repeat addresses in what they say: their code is enough. */
function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return error.issues.map(({ message }) => message).join(" ");
  return error instanceof Error && "code" in error ? String(error.code) : "the server gave no reason";
}
