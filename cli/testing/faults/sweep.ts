import type { askingAs } from "./asking.ts";
import type { CutSide } from "./cutting-proxy.ts";
import type { World } from "./world.ts";
import type { Writer } from "./writer.ts";

/** The ways to write, each as one request; what comes before it is done before the wire is cut. */
export const SWEPT_WRITES = ["record", "change", "accept", "event", "freeze"] as const;
type WriteKind = (typeof SWEPT_WRITES)[number];

/**
 * Cuts the wire to the database at each message of a write, one after the other, until a write needs no more messages:
 * before PostgreSQL gets a question, and halfway through its answer. Gives how often it was cut.
 */
export async function sweepWrite(
  { wire }: World,
  kind: WriteKind,
  writer: Writer,
  reviewer: ReturnType<typeof askingAs>,
): Promise<number> {
  let cuts = 0;
  for (const side of ["question", "answer"] satisfies readonly CutSide[]) {
    for (let nth = 1; ; nth += 1) {
      const write = await readyWrite(kind, writer, reviewer);
      const isCut = wire.cutAt(side, nth);
      await write();
      if (!isCut()) break;
      cuts += 1;
    }
    wire.spare();
  }
  return cuts;
}

async function readyWrite(
  kind: WriteKind,
  writer: Writer,
  reviewer: ReturnType<typeof askingAs>,
): Promise<() => Promise<unknown>> {
  if (kind !== "accept") return () => (kind === "change" ? writer.propose() : writer[kind]());
  // A connection that was cut may be given out once more.
  for (let tries = 0; tries < 5; tries += 1) {
    const proposed = await writer.propose();
    if (proposed !== null) return () => writer.accept(reviewer, proposed.mark, proposed.draft);
  }
  throw new Error("A change that nothing disturbs is not proposed.");
}
