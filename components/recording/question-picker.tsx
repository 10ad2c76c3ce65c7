"use client";

import { useCombobox } from "downshift";
import { type RefObject, useState } from "react";

import type { SuggestedQuestion } from "./answers.ts";
import { type OfferedQuestion, offerQuestions } from "./question-order.ts";
import type { AskedQuestion } from "./work-entry.ts";

interface Props {
  readonly questions: readonly AskedQuestion[];
  readonly suggested: readonly SuggestedQuestion[];
  /** The id of the one chosen; empty while none is. */
  readonly chosen: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onChoose: (question: string) => void;
}

/** The questions that a claim could answer: typing narrows them, arrows choose, and the list stays in view. */
export function QuestionPicker({ questions, suggested, chosen, input, onChoose }: Props) {
  const [typed, setTyped] = useState("");
  const offered = offerQuestions(questions, suggested, typed);
  const current = questions.find(({ id }) => id === chosen) ?? null;
  const place = offered.findIndex(({ question }) => question.id === chosen);
  const { getInputProps, getItemProps, getLabelProps, getMenuProps } = useCombobox<OfferedQuestion>({
    items: [...offered],
    isOpen: true,
    inputValue: typed,
    highlightedIndex: place,
    selectedItem: null,
    itemToString: (item) => item?.question.question ?? "",
    onStateChange: ({ type, highlightedIndex, selectedItem }) => {
      const { InputKeyDownArrowDown, InputKeyDownArrowUp, ItemClick } = useCombobox.stateChangeTypes;
      const moved = type === InputKeyDownArrowDown || type === InputKeyDownArrowUp;
      const taken = moved ? offered[highlightedIndex ?? -1] : null;
      const clicked = type === ItemClick ? selectedItem : null;
      const question = (taken ?? clicked)?.question.id;
      if (question !== undefined) onChoose(question);
    },
  });
  const narrow = (words: string) => {
    setTyped(words);
    const [best] = offerQuestions(questions, suggested, words);
    if (best !== undefined && best.question.id !== chosen) onChoose(best.question.id);
  };
  const inputProps = getInputProps({
    ref: input,
    // At once, not after the list was drawn: quick keys would be lost.
    onChange: ({ currentTarget }) => narrow(currentTarget.value),
    onKeyDown: (event) => {
      // Enter records the claim and Escape leaves it, as in every field of the panel; Home and End move in what was typed.
      if (!["Enter", "Escape", "Home", "End"].includes(event.key)) return;
      Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
    },
  });
  return (
    <div className="work-question">
      <label {...getLabelProps()} className="work-label" htmlFor={inputProps.id}>
        Question
      </label>
      <p className="work-asked">{current === null ? "None chosen yet" : current.question}</p>
      <input {...inputProps} className="work-input" placeholder="Type to find another" spellCheck={false} />
      <ul {...getMenuProps()} className="work-questions" tabIndex={-1}>
        {offered.map((item, index) => (
          <li key={item.question.id} {...getItemProps({ item, index })} data-chosen={index === place || undefined}>
            {item.question.question} <small>{item.why === "" ? item.question.eventTitle : item.why}</small>
          </li>
        ))}
      </ul>
      {offered.length === 0 ? <p className="work-hint">No question holds these words.</p> : null}
      {current?.definition ? <p className="work-hint">{current.definition}</p> : null}
    </div>
  );
}
