import { connect } from "node:net";

/** The first packet of PostgreSQL's protocol a client may send: may we encrypt? Its length, then its code. */
const question = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/** What answers there: PostgreSQL says S or N and waits; other servers say more, close, or say nothing. */
export type Greeting = "postgresql" | "other" | "silent";

const patience = 10_000;

/** Asks who answers at the place; rejects when nobody does. */
export function greet(host: string, port: number): Promise<Greeting> {
  const socket = connect({ host, port });
  return new Promise<Greeting>((resolve, reject) => {
    socket.once("connect", () => socket.write(question));
    socket.once("data", (answer) => resolve(/^[SN]$/.test(answer.toString("latin1")) ? "postgresql" : "other"));
    socket.once("close", () => resolve("other"));
    socket.once("error", reject);
    socket.setTimeout(patience, () => resolve("silent"));
  }).finally(() => socket.destroy());
}
