"use client";

import { useState } from "react";

import { ANSWER_WORDS } from "#components/comparison/view-words.ts";
import { useKeptText } from "#components/editing/kept-text.ts";
import { KeptTextLine } from "#components/editing/kept-text-line.tsx";
import { editQuestionHref } from "#components/ui/edit-addresses.ts";
import type { SendFault } from "#components/ui/send.ts";
import { ANSWER_TYPES, type Question } from "#lib/question.ts";

import { BothVersions, type TwoVersions } from "./both-versions.tsx";
import { CheckedField, CheckedSelect, CheckedText } from "./checked-field.tsx";
import { FacetsEditor } from "./facets-editor.tsx";
import { MeasureFields } from "./measure-fields.tsx";
import { idFrom, OptionsEditor } from "./options-editor.tsx";
import {
  editOf,
  type QuestionEdit,
  type QuestionFields,
  rebased,
  recodingOf,
  recogniseEdit,
} from "./question-fields.ts";
import { RecodingSteps } from "./recoding-steps.tsx";
import { currentIn, fieldFaults } from "./refusal.ts";

/** What the form offers of the rest of the dossier. */
interface Offered {
  readonly events: readonly { readonly value: string; readonly label: string }[];
  readonly concepts: readonly { readonly value: string; readonly label: string }[];
  /** Quantities that this one could be a part of. */
  readonly totals: readonly { readonly value: string; readonly label: string }[];
}

/** All fields of a question, then what changing them does, then saving just that. */
export function QuestionForm({
  dossier,
  person,
  start,
  events,
  concepts,
  totals,
}: {
  readonly dossier: string;
  /** The id of the account. */
  readonly person: string;
  readonly start: QuestionEdit;
} & Offered) {
  const place = `${dossier}/codebook/question/${start.base?.id ?? ""}`;
  const form = useKeptText({ person, place, blank: start, recognise: recogniseEdit });
  const [fault, setFault] = useState<SendFault | null>(null);
  const { base, fields } = form.value;
  const edit = (change: Partial<QuestionFields>) => form.type({ base, fields: { ...fields, ...change } });
  const faults = fieldFaults(fault);
  const current = currentIn(fault, isQuestion);
  const restart = (next: QuestionEdit) => {
    form.type(next);
    setFault(null);
  };
  const isListed = fields.answer === "category" || fields.answer === "frame";
  return (
    <div>
      {current === undefined ? null : (
        <BothVersions
          onKeep={() => current && restart(rebased(form.value, current))}
          onTake={() => current && restart(editOf(current))}
          parts={current && versionsOf(form.value, current)}
        />
      )}
      <CheckedText
        fault={faults["question"]}
        hint="In wording that no side would refuse: “How many people were killed?”"
        id="question"
        label="Question"
        maxLength={1000}
        onChange={(event) =>
          edit({ question: event.target.value, ...(base === null ? idWith(fields, event.target.value) : {}) })
        }
        rows={2}
        value={fields.question}
      />
      {base === null ? (
        <CheckedField
          fault={faults["id"]}
          hint="In addresses and packages, never changed afterwards: crowd-size."
          id="id"
          label="Id"
          maxLength={100}
          onChange={(event) => edit({ id: event.target.value })}
          value={fields.id}
        />
      ) : null}
      <CheckedText
        fault={faults["definition"]}
        hint="The coding instruction: what counts as an answer, and what does not."
        id="definition"
        label="Definition"
        maxLength={5000}
        onChange={(event) => edit({ definition: event.target.value })}
        rows={3}
        value={fields.definition}
      />
      <div className="grid gap-x-5 sm:grid-cols-2">
        <CheckedSelect
          fault={faults["event"]}
          id="event"
          label="Event"
          onChange={(event) => edit({ event: event.target.value })}
          options={events}
          value={fields.event}
        />
        <CheckedSelect
          fault={faults["answer"]}
          hint="Another type is possible where every claim can be read as such."
          id="answer"
          label="Answer"
          onChange={(event) =>
            edit({ answer: ANSWER_TYPES.find((type) => type === event.target.value) ?? fields.answer })
          }
          options={ANSWER_TYPES.map((value) => ({ value, label: ANSWER_WORDS[value] }))}
          value={fields.answer}
        />
      </div>
      <MeasureFields concepts={concepts} faults={faults} fields={fields} onEdit={edit} />
      {fields.answer === "quantity" ? (
        <CheckedSelect
          fault={faults["partOf"]}
          hint="The total that it counts a part of, in the same unit; no two parts of a total count the same."
          id="part-of"
          label="Part of"
          onChange={(event) => edit({ partOf: event.target.value })}
          options={[{ value: "", label: "No total" }, ...totals.filter(({ value }) => value !== fields.id)]}
          value={fields.partOf}
        />
      ) : null}
      {isListed ? (
        <OptionsEditor
          edit={fields}
          fault={faults["options"]}
          onEdit={({ options, renaming }) => edit({ options, renaming })}
          saved={base?.options ?? []}
        />
      ) : null}
      <FacetsEditor facets={fields.facets} fault={faults["facets"]} onEdit={(facets) => edit({ facets })} />
      <RecodingSteps
        dossier={dossier}
        id="question"
        onFault={setFault}
        onSaved={() => {
          form.clear();
          location.assign(`${editQuestionHref(dossier, fields.id.trim())}?saved`);
        }}
        wish={{ recoding: recodingOf(form.value), base }}
      />
      <div className="mt-2">
        <KeptTextLine form={form} />
      </div>
    </div>
  );
}

/** The id follows the question until somebody writes their own. */
function idWith({ id, question }: QuestionFields, written: string): Partial<QuestionFields> {
  return id === idFrom(question) ? { id: idFrom(written) } : {};
}

function isQuestion(current: object): current is Question {
  return "answer" in current && "options" in current;
}

function versionsOf({ fields }: QuestionEdit, current: Question): readonly TwoVersions[] {
  const { fields: saved } = editOf(current);
  const options = (given: QuestionFields) => given.options.map(({ id, label }) => `${label} (${id})`).join("; ");
  const facets = (given: QuestionFields) => given.facets.map(({ now }) => now).join(", ");
  const part = (name: string, of: (given: QuestionFields) => string) => ({ name, typed: of(fields), saved: of(saved) });
  return [
    part("Question", ({ question }) => question),
    part("Definition", ({ definition }) => definition),
    part("Event", ({ event }) => event),
    part("Answer", ({ answer }) => ANSWER_WORDS[answer]),
    part("Unit", ({ unit }) => unit),
    part("Concept", ({ concept }) => concept),
    part("Part of", ({ partOf }) => partOf),
    part("Options", options),
    part("Facets", facets),
    part("Tolerance", ({ tolerance }) => tolerance),
    part("“About” means", ({ approximation }) => approximation),
    part("Can be below zero", ({ negative }) => (negative ? "yes" : "no")),
    part("Function", (given) => given.function),
  ];
}
