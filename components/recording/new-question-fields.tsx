"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useId } from "react";

import { useKeptText } from "#components/editing/kept-text.ts";
import { KeptTextLine } from "#components/editing/kept-text-line.tsx";
import { recordHref } from "#components/ui/edit-addresses.ts";
import { sendJson } from "#components/ui/send.ts";
import { ANSWER_TYPES, type AnswerType, FRAME_FUNCTIONS, type FrameFunction } from "#lib/question.ts";

import { asNewQuestion, type NewQuestion } from "./new-question.ts";
import type { WorkPlace } from "./work-entry.ts";

interface Props {
  readonly place: WorkPlace;
  /** It is there, and can be chosen. */
  readonly onMade: (question: string) => void;
}

const BLANK: NewQuestion = {
  question: "",
  event: "",
  eventTitle: "",
  answer: "quantity",
  unit: "",
  options: "",
  function: "problem",
  concept: "",
  conceptLabel: "",
};

/** A question that the dossier lacks, with its event and concept, made while a claim is written. Enter makes it. */
export function NewQuestionFields({ place, onMade }: Props) {
  const path = `${recordHref(place.dossier, place.document.id)}/questions`;
  const form = useKeptText({ person: place.person, place: path, blank: BLANK, recognise: asNewQuestion });
  const { value: typed } = form;
  const router = useRouter();
  const set = (field: keyof NewQuestion) => (value: string) => form.type({ ...typed, [field]: value });
  const make = async () => {
    const made: string[] = [];
    const isMade = await form.save(async (question) => {
      const answer = await sendJson<{ readonly id: string }>(path, question);
      if (answer.ok) made.push(answer.value.id);
      return answer;
    });
    if (!isMade) return;
    form.clear();
    router.refresh();
    for (const id of made) onMade(id);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.target instanceof HTMLTextAreaElement) return;
    // The claim around it is not recorded by that.
    event.preventDefault();
    event.stopPropagation();
    void make();
  };
  return (
    <details className="work-new" open={form.isRestored || undefined}>
      <summary>A question that is not there yet</summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens for Enter in the fields within. */}
      <div className="work-qualifiers" onKeyDown={onKey}>
        <Line label="Question" onChange={set("question")} value={typed.question} />
        <Choice
          label="Event"
          none="a new event"
          onChange={set("event")}
          options={eventsOf(place)}
          value={typed.event}
        />
        {typed.event === "" ? (
          <Line label="Title of the new event" onChange={set("eventTitle")} value={typed.eventTitle} />
        ) : null}
        <Choice
          label="Kind of answer"
          none={null}
          onChange={set("answer")}
          options={ANSWER_TYPES.map((id) => ({ id, label: ANSWERS[id] }))}
          value={typed.answer}
        />
        {typed.answer === "quantity" ? <Line label="Unit" onChange={set("unit")} value={typed.unit} /> : null}
        {typed.answer === "category" || typed.answer === "frame" ? (
          <Line isLong label="Options, one a line" onChange={set("options")} value={typed.options} />
        ) : null}
        {typed.answer === "frame" ? (
          <Choice
            label="Function"
            none={null}
            onChange={set("function")}
            options={FRAME_FUNCTIONS.map((id) => ({ id, label: FUNCTIONS[id] }))}
            value={typed.function}
          />
        ) : null}
        {typed.answer === "term" ? (
          <Choice
            label="What is named"
            none="a new concept"
            onChange={set("concept")}
            options={place.concepts}
            value={typed.concept}
          />
        ) : null}
        {typed.answer === "term" && typed.concept === "" ? (
          <Line label="Label of the new concept" onChange={set("conceptLabel")} value={typed.conceptLabel} />
        ) : null}
        <button className="work-button" onClick={() => void make()} type="button">
          Make this question
        </button>
      </div>
      <KeptTextLine form={form} />
    </details>
  );
}

const ANSWERS: Readonly<Record<AnswerType, string>> = {
  quantity: "a number",
  date: "a date",
  category: "one of several options",
  term: "what it is called",
  frame: "how it is framed",
};

const FUNCTIONS: Readonly<Record<FrameFunction, string>> = {
  problem: "what is wrong",
  cause: "what brought it about",
  moral: "how it is judged",
  remedy: "what should be done",
  role: "the part of an actor",
};

function eventsOf({ questions }: WorkPlace) {
  return [...new Map(questions.map(({ event, eventTitle }) => [event, { id: event, label: eventTitle }])).values()];
}

function Line({
  label,
  value,
  isLong = false,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly isLong?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  const shared = { id, className: "work-input", dir: "auto", value } as const;
  return (
    <div>
      <label className="work-label" htmlFor={id}>
        {label}
      </label>
      {isLong ? (
        <textarea {...shared} onChange={({ target }) => onChange(target.value)} rows={3} />
      ) : (
        <input {...shared} autoComplete="off" onChange={({ target }) => onChange(target.value)} />
      )}
    </div>
  );
}

function Choice({
  label,
  value,
  options,
  none,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** What choosing none of them is called. */
  readonly none: string | null;
  readonly onChange: (value: string) => void;
}) {
  return (
    <label className="work-label">
      {label}
      <select className="work-input" onChange={({ target }) => onChange(target.value)} value={value}>
        {none === null ? null : <option value="">{none}</option>}
        {options.map(({ id, label: text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
