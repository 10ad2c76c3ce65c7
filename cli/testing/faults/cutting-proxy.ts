import { connect, createServer, type Socket } from "node:net";

/** What of a message is let through before its connection is cut: what was asked is lost, or half of what was answered. */
export type CutSide = "question" | "answer";

/** A stretch of wire to a PostgreSQL of this machine, which can be cut. */
export interface CuttingProxy {
  readonly port: number;
  /** Cuts the connection on which the `nth` message from now, of that side, is sent. Tells whether it came to that so far. */
  readonly cutAt: (side: CutSide, nth: number) => () => boolean;
  /** Cuts the connection whose question next holds these words, once it was answered: the answer is lost. */
  readonly cutAfter: (words: string) => () => boolean;
  /** Forgets what was to be cut. */
  readonly spare: () => void;
  /** Cuts every connection, halfway through whatever is sent on it. */
  readonly cutAll: () => void;
  readonly close: () => Promise<void>;
}

interface Wire {
  readonly near: Socket;
  readonly far: Socket;
  isAwaited: boolean;
}

/** Opens the stretch on a free port, to a port of this machine. */
export async function openCuttingProxy(target: number, port = 0): Promise<CuttingProxy> {
  const wires = new Set<Wire>();
  let plan: Plan | null = null;
  const cut = (wire: Wire): void => {
    wires.delete(wire);
    wire.near.destroy();
    wire.far.destroy();
  };
  const pass = (wire: Wire, side: CutSide, message: Buffer): void => {
    if (side === "question" && plan !== null && plan.words !== null && message.includes(plan.words))
      wire.isAwaited = true;
    const isNow = plan?.isDue(side, wire) === true;
    const to = side === "question" ? wire.far : wire.near;
    if (!isNow) return void to.write(message);
    if (plan !== null) plan.isDone = true;
    if (side === "answer" && plan?.words === null) wire.near.write(message.subarray(0, Math.floor(message.length / 2)));
    plan = null;
    cut(wire);
  };
  const server = createServer((near) => {
    const far = connect({ port: target, host: "127.0.0.1" });
    const wire: Wire = { near, far, isAwaited: false };
    wires.add(wire);
    near.setNoDelay(true).on("data", (message) => pass(wire, "question", message));
    far.setNoDelay(true).on("data", (message) => pass(wire, "answer", message));
    for (const end of [near, far]) end.on("error", () => cut(wire)).on("close", () => cut(wire));
  });
  const opened = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
  const planned = (made: Plan) => {
    plan = made;
    return () => made.isDone;
  };
  return {
    port: opened,
    cutAt: (side, nth) => {
      let left = nth;
      return planned({
        words: null,
        isDone: false,
        isDue: (own) => {
          if (own === side) left -= 1;
          return left === 0;
        },
      });
    },
    cutAfter: (words) => planned({ words, isDone: false, isDue: (side, wire) => side === "answer" && wire.isAwaited }),
    spare: () => {
      plan = null;
    },
    cutAll: () => {
      for (const wire of [...wires]) cut(wire);
    },
    close: () => {
      for (const wire of [...wires]) cut(wire);
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** When the next cut is made. */
interface Plan {
  /** A question with these words is waited for; null where messages are counted. */
  readonly words: string | null;
  readonly isDue: (side: CutSide, wire: Wire) => boolean;
  isDone: boolean;
}
