"use client";

import { useState } from "react";

import type { SendFault } from "#components/ui/send.ts";
import type { RecodingSubject } from "#lib/recoding.ts";

import { ChooseOther, type OtherChoice } from "./choose-other.tsx";
import { RecodingSteps } from "./recoding-steps.tsx";
import { fieldFaults } from "./refusal.ts";

/** Merges a concept, or a term of one, into another: chooses it, shows and saves. */
export function NameMerge({
  dossier,
  id,
  base,
  concept,
  term,
  choices,
  after,
}: {
  readonly dossier: string;
  /** Unlike that of any other on the page. */
  readonly id: string;
  readonly base: RecodingSubject;
  readonly concept: string;
  /** Null where the concept itself is merged. */
  readonly term: string | null;
  readonly choices: readonly OtherChoice[];
  /** Where one goes when it is merged. */
  readonly after: string;
}) {
  const [into, setInto] = useState<string | null>(null);
  const [fault, setFault] = useState<SendFault | null>(null);
  const recoding = (target: string) =>
    term === null
      ? ({ kind: "merge-concepts", from: concept, into: target } as const)
      : ({ kind: "merge-terms", concept, from: term, into: target } as const);
  return (
    <div>
      <ChooseOther
        choices={choices}
        chosen={into}
        fault={fieldFaults(fault)["into"]}
        id={`${id}-into`}
        label="Merge into"
        onChoose={setInto}
      />
      <RecodingSteps
        dossier={dossier}
        id={id}
        onFault={setFault}
        onSaved={() => location.assign(after)}
        wish={into === null ? null : { recoding: recoding(into), base }}
      />
    </div>
  );
}
