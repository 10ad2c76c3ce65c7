"use client";

import { useState } from "react";

/** Something that can be chosen, with what tells it from others. */
export interface OtherChoice {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

/** So many are offered at once. */
const MOST_OFFERED = 8;

/** Chooses one of many: by words of its name, then from the few that hold them. */
export function ChooseOther({
  id,
  label,
  choices,
  chosen,
  fault,
  onChoose,
}: {
  /** Unlike that of any other on the page. */
  readonly id: string;
  readonly label: string;
  readonly choices: readonly OtherChoice[];
  readonly chosen: string | null;
  readonly fault: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  const [words, setWords] = useState("");
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = choices.filter((choice) => {
    const text = `${choice.label} ${choice.detail} ${choice.id}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const picked = choices.find((choice) => choice.id === chosen);
  const offered = found.slice(0, MOST_OFFERED).filter((choice) => choice !== picked);
  return (
    <div className="mb-3">
      <label className="text-[13px] font-semibold" htmlFor={`${id}-words`}>
        {label}
      </label>
      <input
        className="border-rule-strong bg-sheet mt-1 block w-full rounded border px-2.5 py-1.5"
        id={`${id}-words`}
        maxLength={200}
        onChange={(event) => setWords(event.target.value)}
        placeholder="Words of its name"
        type="search"
        value={words}
      />
      <fieldset className="mt-1.5">
        <legend className="sr-only">{label}</legend>
        {[...(picked === undefined ? [] : [picked]), ...offered].map((choice) => (
          <label key={choice.id} className="border-rule flex items-baseline gap-2 border-t py-1">
            <input
              checked={choice === picked}
              name={id}
              onChange={() => onChoose(choice.id)}
              type="radio"
              value={choice.id}
            />
            <span className="wrap-anywhere">
              {choice.label} <span className="text-soft text-xs">{choice.detail}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p aria-live="polite" className="text-soft text-xs">
        {found.length === 0 ? "Nothing holds these words." : null}
        {found.length > MOST_OFFERED ? `${found.length - MOST_OFFERED} more; write more of its name.` : null}
      </p>
      {fault === undefined ? null : <p className="text-contradict text-[13px]">{fault}</p>}
    </div>
  );
}
