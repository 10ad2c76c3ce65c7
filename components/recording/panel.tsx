"use client";

import { type KeyboardEvent, type RefObject, type SyntheticEvent, useId } from "react";

import type { KeptForm } from "#components/editing/kept-text.ts";
import { KeptTextLine } from "#components/editing/kept-text-line.tsx";
import type { ClaimField } from "#lib/merge.ts";
import type { Passage } from "#lib/passage.ts";

import type { Suggested, Tried } from "./answers.ts";
import { NewQuestionFields } from "./new-question-fields.tsx";
import { PassageFields } from "./passage-fields.tsx";
import { QualifierFields } from "./qualifier-fields.tsx";
import { QuestionPicker } from "./question-picker.tsx";
import { TrialView } from "./trial-view.tsx";
import { ValueField } from "./value-field.tsx";
import type { WorkPlace } from "./work-entry.ts";
import { addPassage, putFirst, removePassage, replacePassage, setField, type Writing } from "./writing.ts";

interface Props {
  readonly place: WorkPlace;
  readonly writing: Writing;
  readonly form: KeptForm<Writing | null>;
  readonly suggested: Suggested | null;
  readonly tried: Tried | null;
  readonly faults: ReadonlyMap<ClaimField, string>;
  /** The words chosen in the text, where they can be added. */
  readonly chosen: Passage | null;
  readonly speakers: readonly string[];
  readonly isSending: boolean;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onChange: (writing: Writing) => void;
  readonly onQuestion: (question: string) => void;
  readonly onRecord: (send: boolean) => void;
  readonly onLeave: () => void;
  readonly onNewTerm: (term: string) => void;
}

/** A claim as it is written: beside the text on a wide screen, a sheet below it on a phone. */
export function Panel(props: Props) {
  const { place, writing, suggested, tried, faults, chosen, speakers, isSending, input, onChange, onRecord } = props;
  const { claim } = writing;
  const title = useId();
  const question = place.questions.find(({ id }) => id === claim.question) ?? null;
  const set = <Name extends ClaimField>(field: Name, value: Writing["claim"][Name]) =>
    onChange(setField(writing, field, value));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onRecord(false);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onRecord(true);
  };
  return (
    <form aria-labelledby={title} className="work-panel" onKeyDown={onKey} onSubmit={submit}>
      <div className="work-row">
        <h2 id={title}>{writing.origin === null ? "New claim" : "Change a claim"}</h2>
        <button
          aria-label="Close, and keep what was written"
          className="work-close"
          onClick={props.onLeave}
          type="button"
        >
          ×
        </button>
      </div>
      <div className="work-body">
        <PassageFields
          chosen={chosen}
          fault={faults.get("passages") ?? null}
          onAdd={(passage) => onChange(addPassage(writing, passage))}
          onFirst={(index) => onChange(putFirst(writing, index))}
          onReplace={(index, passage) => onChange(replacePassage(writing, index, passage))}
          onRemove={(index) => onChange(removePassage(writing, index))}
          onType={place.document.text === null ? (index, exact) => onChange(retyped(writing, index, exact)) : null}
          passages={claim.passages}
        />
        <QuestionPicker
          chosen={claim.question}
          input={input}
          key={claim.id}
          onChoose={props.onQuestion}
          questions={place.questions}
          suggested={suggested?.choices ?? []}
        />
        {faults.has("question") ? <p className="work-fault">{faults.get("question")}</p> : null}
        <ValueField
          fault={faults.get("value") ?? null}
          onChange={(value) => set("value", value)}
          onNewTerm={props.onNewTerm}
          question={question}
          terms={place.terms[question?.concept ?? ""] ?? []}
          tried={tried}
          value={claim.value}
        />
        <TrialView tried={tried} />
        <QualifierFields claim={claim} faults={faults} onSet={set} question={question} speakers={speakers} />
        <NewQuestionFields
          onMade={(made) => {
            props.onQuestion(made);
            input.current?.focus();
          }}
          place={place}
        />
        <KeptTextLine form={props.form} />
      </div>
      <div className="work-foot">
        <button aria-disabled={isSending} className="work-main" type="submit">
          Record <kbd>Enter</kbd>
        </button>
        <button aria-disabled={isSending} className="work-button" onClick={() => onRecord(true)} type="button">
          Record and send <kbd>Ctrl Enter</kbd>
        </button>
      </div>
    </form>
  );
}

/** Words typed where the text is not held: their place is not known. */
function retyped(writing: Writing, index: number, exact: string): Writing {
  const words: Passage = { exact, prefix: "", suffix: "", start: null, end: null };
  return setField(writing, "passages", writing.claim.passages.with(index, words));
}

/** What is wrong with each field. That nothing has been written yet is said by nobody but the server, once it is sent. */
export function faultsByField(tried: Tried | null, value: string): ReadonlyMap<ClaimField, string> {
  const found = new Map<ClaimField, string>();
  for (const { field, message } of tried?.faults ?? []) {
    const isAsked = field !== "id" && field !== "document" && !(field === "value" && value.trim() === "");
    if (isAsked && !found.has(field)) found.set(field, message);
  }
  return found;
}
