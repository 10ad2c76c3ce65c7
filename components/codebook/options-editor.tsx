"use client";

import { useState } from "react";

import { ancestorsOf, type Option } from "#lib/question.ts";
import { type OptionsEdit, renameOption, unrenamed, withdrawOption } from "#lib/recode/renaming.ts";

import { CheckedGroup } from "./checked-field.tsx";

const CELL = "border-rule-strong bg-sheet rounded border px-2 py-1";

/** A question's options: labels, what becomes of each, and new ones. `saved` are those that claims may name. */
export function OptionsEditor({
  saved,
  edit,
  fault,
  onEdit,
}: {
  readonly saved: readonly Option[];
  readonly edit: OptionsEdit;
  readonly fault: string | undefined;
  readonly onEdit: (edit: OptionsEdit) => void;
}) {
  const { options, renaming } = edit;
  const relabel = (id: string, label: string) =>
    onEdit({ ...edit, options: options.map((option) => (option.id === id ? { id, label } : option)) });
  return (
    <CheckedGroup
      fault={fault}
      hint="What the answers are called. An option under another counts as a part of it: “the customs shed” under “in the port”. To split one, add new options here, change its claims one by one, and then withdraw it."
      id="options"
      label="Options"
    >
      <ul>
        {options.map((option) => (
          <li
            key={option.id}
            className="border-rule flex flex-wrap items-center gap-2 border-t py-1.5"
            style={{ paddingLeft: `${ancestorsOf(option.id).length * 1.25}rem` }}
          >
            <input
              aria-label={`Label of ${option.id}`}
              className={`${CELL} min-w-40 grow`}
              maxLength={1000}
              onChange={(event) => relabel(option.id, event.target.value)}
              value={option.label}
            />
            <code className="text-soft text-xs wrap-anywhere">{option.id}</code>
            <Fate edit={edit} onEdit={onEdit} option={option} />
          </li>
        ))}
      </ul>
      <Renamings renaming={renaming} saved={saved} />
      {renaming.length === saved.length && renaming.every(([was, now]) => was === now) ? null : (
        <button
          className="mb-2 text-[13px] underline underline-offset-2"
          onClick={() => onEdit({ options: saved, renaming: unrenamed(saved.map(({ id }) => id)) })}
          type="button"
        >
          Put the options back as they are saved
        </button>
      )}
      <NewOption edit={edit} onEdit={onEdit} />
    </CheckedGroup>
  );
}

/** What is to become of an option: chosen, and done in the form at once. */
function Fate({
  edit,
  option: { id, label },
  onEdit,
}: {
  readonly edit: OptionsEdit;
  readonly option: Option;
  readonly onEdit: (edit: OptionsEdit) => void;
}) {
  const own = id.split("/").at(-1) ?? id;
  const others = edit.options.filter((option) => option.id !== id && !option.id.startsWith(`${id}/`));
  const free = (target: string) => target !== id && !edit.options.some((option) => option.id === target);
  const choose = (choice: string) => {
    const [kind, target = ""] = choice.split(" ");
    if (kind === "withdraw") onEdit(withdrawOption(edit, id));
    else if (kind === "to") onEdit(renameOption(edit, id, target));
  };
  return (
    <select
      aria-label={`What becomes of ${label || id}`}
      className={`${CELL} max-w-48`}
      onChange={(event) => choose(event.target.value)}
      value="keep"
    >
      <option value="keep">Keep</option>
      <optgroup label="Merge into">
        {others.map((other) => (
          <option key={other.id} value={`to ${other.id}`}>
            Merge into {other.label}
          </option>
        ))}
      </optgroup>
      <optgroup label="Put under">
        {id.includes("/") && free(own) ? <option value={`to ${own}`}>Put under none</option> : null}
        {others
          .filter((other) => free(`${other.id}/${own}`))
          .map((other) => (
            <option key={other.id} value={`to ${other.id}/${own}`}>
              Put under {other.label}
            </option>
          ))}
      </optgroup>
      <option value="withdraw">Withdraw</option>
    </select>
  );
}

/** What becomes of saved options that are no longer listed as they were. */
function Renamings({
  saved,
  renaming,
}: {
  readonly saved: readonly Option[];
  readonly renaming: OptionsEdit["renaming"];
}) {
  const names = new Map(renaming);
  const changed = saved.filter(({ id }) => names.get(id) !== id);
  if (changed.length === 0) return null;
  return (
    <ul className="text-soft my-2 text-[13px]">
      {changed.map(({ id, label }) => (
        <li key={id}>
          {label} <code className="text-xs">{id}</code>{" "}
          {names.has(id) ? (
            <>
              becomes <code className="text-xs">{names.get(id)}</code>
            </>
          ) : (
            "is withdrawn"
          )}
        </li>
      ))}
    </ul>
  );
}

function NewOption({ edit, onEdit }: { readonly edit: OptionsEdit; readonly onEdit: (edit: OptionsEdit) => void }) {
  const [label, setLabel] = useState("");
  const id = idFrom(label);
  const isFree = id !== "" && !edit.options.some((option) => option.id === id);
  const add = () => {
    onEdit({ ...edit, options: [...edit.options, { id, label: label.trim() }] });
    setLabel("");
  };
  return (
    <div className="border-rule flex flex-wrap items-center gap-2 border-t pt-2">
      <input
        aria-label="Label of a new option"
        className={`${CELL} min-w-40 grow`}
        maxLength={1000}
        onChange={(event) => setLabel(event.target.value)}
        placeholder="Label of a new option"
        value={label}
      />
      <code className="text-soft text-xs">{id}</code>
      <button
        className="border-rule-strong bg-sheet rounded border px-3 py-1 disabled:opacity-60"
        disabled={!isFree}
        onClick={add}
        type="button"
      >
        Add option
      </button>
    </div>
  );
}

/** An id made of a label's letters and digits: `The customs shed` gives `the-customs-shed`. */
export function idFrom(label: string): string {
  return label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "")
    .slice(0, 60)
    .replace(/-$/u, "");
}
