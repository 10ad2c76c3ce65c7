import { type SendFault, sendBody } from "#components/ui/send.ts";
import type { Result } from "#lib/result.ts";

/** Megabytes of a zip that the server takes. */
const MOST = 40;

/** Sends a zip; one that is too large is not sent. A file that was moved or changed on its disk cannot be read any more. */
export async function sendFile(path: string, file: File): Promise<Result<unknown, SendFault>> {
  if (file.size > MOST * 1024 ** 2)
    return failedFile(`${file.name} has more than ${MOST} MB. Import its folder with: parallax import FOLDER`);
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return failedFile(`${file.name} cannot be read any more. Choose it again.`);
  return sendBody(path, bytes, "application/zip");
}

function failedFile(message: string): Result<never, SendFault> {
  return { ok: false, fault: { kind: "no-file", message } };
}
