"use client";

import { useState } from "react";

import { SelectField } from "#components/ui/field.tsx";
import type { SendFault } from "#components/ui/send.ts";
import type { Question } from "#lib/question.ts";
import type { Renaming } from "#lib/recode/renaming.ts";

import { ChooseOther } from "./choose-other.tsx";
import { RecodingSteps } from "./recoding-steps.tsx";
import { fieldFaults } from "./refusal.ts";

/** Merges a question into another: chooses it, says what options are called there, shows and saves. */
export function QuestionMergeForm({
  dossier,
  question,
  others,
  after,
}: {
  readonly dossier: string;
  readonly question: Question;
  /** The dossier's other questions, with their events' titles. */
  readonly others: readonly { readonly question: Question; readonly event: string }[];
  /** Where one goes when it is merged. */
  readonly after: string;
}) {
  const [into, setInto] = useState<string | null>(null);
  const [named, setNamed] = useState<Renaming>([]);
  const [fault, setFault] = useState<SendFault | null>(null);
  const target = others.find((other) => other.question.id === into)?.question;
  const choices = others
    .filter((other) => other.question.answer === question.answer)
    .map((other) => ({ id: other.question.id, label: other.question.question, detail: other.event }));
  const listed = target === undefined ? [] : question.options;
  const options = listed.flatMap(({ id }): Renaming => {
    const given = named.find(([was]) => was === id)?.[1] ?? (target?.options.some((one) => one.id === id) ? id : "");
    return given === "" ? [] : [[id, given]];
  });
  return (
    <div>
      <p className="mb-3">
        Its claims then answer the other question; documents that answer both are read together. Only questions that ask
        for the same type of answer can be merged.
      </p>
      <ChooseOther
        choices={choices}
        chosen={into}
        fault={fieldFaults(fault)["into"]}
        id="merge-into"
        label="Merge into"
        onChoose={(id) => {
          setInto(id);
          setNamed([]);
        }}
      />
      {listed.map(({ id, label }) => (
        <SelectField
          key={id}
          id={`option-${id}`}
          label={`“${label}” is there`}
          onChange={(event) => setNamed([...named.filter(([was]) => was !== id), [id, event.target.value]])}
          options={[
            { value: "", label: "Choose what it is" },
            ...(target?.options ?? []).map((option) => ({ value: option.id, label: option.label })),
            ...(target?.options.some((option) => option.id === id) ? [] : [{ value: id, label: `${label} (added)` }]),
          ]}
          value={options.find(([was]) => was === id)?.[1] ?? ""}
        />
      ))}
      <RecodingSteps
        dossier={dossier}
        id="merge"
        onFault={setFault}
        onSaved={() => location.assign(after)}
        wish={
          into === null
            ? null
            : { recoding: { kind: "merge-questions", from: question.id, into, options }, base: question }
        }
      />
    </div>
  );
}
