import { createServer, type RequestListener, type Server } from "node:http";
import autocannon from "autocannon";

const CONNECTIONS = 4;
const SECONDS = 3;

/** Requests answered per second by an address of this machine, every answer 200. */
export async function requestsPerSecond(url: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers: { ...headers } });
  if (result.errors > 0 || result.non2xx > 0) throw new Error(`${url} answered ${result.non2xx} times other than 200.`);
  return result.requests.average;
}

/** A bare server of Node's own on a free port of this machine: a floor. */
export async function withServer<T>(answer: RequestListener, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(`http://127.0.0.1:${portOf(server)}/`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}
