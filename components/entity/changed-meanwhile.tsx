import { z } from "zod";

import type { SendFault } from "#components/ui/send.ts";

import type { FormField } from "./form-field.ts";

const theirs = z.object({
  version: z.number(),
  retracted: z.boolean(),
  cells: z.array(z.object({ name: z.string(), text: z.string().nullable() })),
});

/** Something as somebody else made it while a form was filled in. */
export type Theirs = z.infer<typeof theirs>;

/** What stands now, where a fault says that it has changed meanwhile; null where it says something else. */
export function readTheirs(fault: SendFault): Theirs | null {
  if (fault.kind !== "stale") return null;
  const read = theirs.safeParse(fault["theirs"]);
  return read.success ? read.data : null;
}

/** How it stands now, to be looked at beside what was typed. */
export function ChangedMeanwhile({
  fields,
  theirs: { retracted, cells },
  onTake,
}: {
  readonly fields: readonly FormField[];
  readonly theirs: Theirs;
  /** Gives up what was typed. */
  readonly onTake: () => void;
}) {
  return (
    <section className="border-rule-strong bg-sheet mb-3 rounded border px-3 py-2">
      <h2 className="font-sans text-[13px] font-semibold">
        {retracted ? "Withdrawn; it last said" : "As it stands now"}
      </h2>
      <dl className="mt-1 text-[13px]">
        {fields.map(({ name, label }) => (
          <div key={name}>
            <dt className="text-soft inline">{label}: </dt>
            <dd className="inline wrap-anywhere" dir="auto">
              {cells.find((cell) => cell.name === name)?.text ?? "nothing"}
            </dd>
          </div>
        ))}
      </dl>
      <button className="mt-2 text-xs underline underline-offset-2" onClick={onTake} type="button">
        Take theirs, and drop what I typed
      </button>
    </section>
  );
}
