"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import * as z from "zod/mini";

import { SendButton } from "#components/ui/button.tsx";
import { settingsHref } from "#components/ui/edit-addresses.ts";
import { Field } from "#components/ui/field.tsx";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { sendJson } from "#components/ui/send.ts";

import { HeadingFields, sentHeading, type TypedHeading, typedHeading } from "./heading-fields.tsx";

const part = z.optional(z.string());
const stored = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  created: z.nullable(z.string()),
  licences: z.array(z.object({ name: part, title: part, path: part })),
  version: z.number(),
});
/** A dossier's heading as the server has it, by version. */
type Stored = z.infer<typeof stored>;

/** Says anew what a dossier is. Where somebody else did meanwhile, theirs stands beside what was typed, to be taken or written over. */
export function SettingsForm({ heading }: { readonly heading: Stored }) {
  const [typed, setTyped] = useState(typedHeading(heading));
  const [reason, setReason] = useState("");
  const [seen, setSeen] = useState(heading.version);
  const [theirs, setTheirs] = useState<TypedHeading | null>(null);
  const [said, setSaid] = useState<{ readonly fault: string | null; readonly done: string | null }>(NOTHING_SAID);
  const router = useRouter();

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const wish = { ...sentHeading(typed), seen, reason: reason.trim() || null };
    const saved = await sendJson(`${settingsHref(heading.name)}/describe`, wish);
    setSaid(saved.ok ? { fault: null, done: "Saved." } : { fault: saved.fault.message, done: null });
    const standing = stored.safeParse(saved.ok ? saved.value : saved.fault["current"]).data;
    if (standing !== undefined) setSeen(standing.version);
    setTheirs(saved.ok || standing === undefined ? null : typedHeading(standing));
    if (!saved.ok) return;
    setReason("");
    router.refresh();
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <FormAnswerLine {...said} />
      {theirs === null ? null : (
        <Differences
          take={(taken) => {
            setTyped({ ...typed, ...taken });
          }}
          theirs={theirs}
          typed={typed}
        />
      )}
      <HeadingFields change={setTyped} typed={typed} />
      <Field
        id="describe-reason"
        label="Why, for the history"
        maxLength={500}
        onChange={({ currentTarget: { value } }) => setReason(value)}
        value={reason}
      />
      <SendButton label={theirs === null ? "Save" : "Save what stands here"} look="main" />
    </form>
  );
}

const NOTHING_SAID = { fault: null, done: null } as const;

const COMPARED = ["title", "description", "created", "licences"] as const;

function Differences({
  typed,
  theirs,
  take,
}: {
  readonly typed: TypedHeading;
  readonly theirs: TypedHeading;
  readonly take: (part: Partial<TypedHeading>) => void;
}) {
  const differing = COMPARED.filter((field) => JSON.stringify(typed[field]) !== JSON.stringify(theirs[field]));
  return (
    <section aria-label="Both versions" className="border-rule bg-sheet mb-4 rounded border px-4 py-3">
      <h3 className="mb-1.5 font-sans text-[13px] font-semibold">As it stands now, and as you have it</h3>
      {differing.length === 0 ? <p className="text-soft text-xs">Both are the same now.</p> : null}
      <ul>
        {differing.map((field) => (
          <li key={field} className="border-rule grid gap-x-5 gap-y-1 border-t py-2 sm:grid-cols-[6rem_1fr_1fr_auto]">
            <span className="text-soft text-xs first-letter:uppercase">{field}</span>
            <span className="wrap-anywhere">
              <span className="text-soft block text-xs">now</span>
              {shown(theirs[field])}
            </span>
            <span className="wrap-anywhere">
              <span className="text-soft block text-xs">yours</span>
              {shown(typed[field])}
            </span>
            <button
              aria-label={`Take the ${field} as it stands`}
              className="border-rule-strong bg-sheet self-start justify-self-start rounded border px-2 py-1 text-xs"
              onClick={() => take({ [field]: theirs[field] })}
              type="button"
            >
              Take
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function shown(value: TypedHeading[(typeof COMPARED)[number]]): string {
  if (typeof value === "string") return value || "(empty)";
  const licences = value.map(({ name, title, path }) => name || title || path);
  return licences.join("; ") || "(none)";
}
