import { Failure } from "#cli/failure.ts";

import { isPortFree } from "./ports.ts";

/** Where the site is served. */
export type Place = { readonly port: number; readonly host: string };

/** PORT and HOST, checked to be free: 3000 on 127.0.0.1 unless set. */
export async function choosePlace(environment: NodeJS.ProcessEnv): Promise<Place> {
  const host = environment["HOST"] || "127.0.0.1";
  const given = environment["PORT"] || "3000";
  const port = Number(given);
  if (!isPort(given)) throw new Failure(`PORT is "${environment["PORT"]}"; it must be a number from 1 to 65535.`);
  const isFree = await isPortFree(port, host).catch((error: unknown) => {
    throw new Failure(`Cannot serve on ${host}:${port}: ${error instanceof Error ? error.message : String(error)}.`);
  });
  if (!isFree)
    throw new Failure(
      `Port ${port} on ${host} is in use; choose another, for instance PORT=${port === 65_535 ? port - 1 : port + 1} npm start.`,
    );
  return { port, host };
}

/** Whether a setting names a port. */
export function isPort(text: string): boolean {
  return /^\d{1,5}$/u.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

/** The address to open in a browser. */
export function addressOf({ port, host }: Place): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
