import { foldTerm } from "#lib/codebook.ts";
import type { Option } from "#lib/question.ts";

import type { Tried } from "./answers.ts";
import { SmallButton } from "./passage-fields.tsx";
import type { AskedQuestion } from "./work-entry.ts";

interface Props {
  readonly question: AskedQuestion | null;
  /** The terms of the question's concept. */
  readonly terms: readonly string[];
  readonly value: string;
  readonly tried: Tried | null;
  readonly fault: string | null;
  readonly onChange: (value: string) => void;
  /** Adds the term that was typed to the codebook. */
  readonly onNewTerm: (term: string) => void;
}

/** What the document answers: in the notation or in ordinary writing, with what it is taken to mean below. */
export function ValueField({ question, terms, value, tried, fault, onChange, onNewTerm }: Props) {
  const said = fault ?? (value.trim() === "" ? null : (tried?.understood ?? null));
  return (
    <div>
      <label className="work-label" htmlFor="work-value">
        Answer{question?.unit ? <span className="work-unit"> in {question.unit}</span> : null}
      </label>
      <input
        aria-describedby="work-understood"
        autoComplete="off"
        className="work-input"
        dir="auto"
        id="work-value"
        onChange={({ target }) => onChange(target.value)}
        placeholder={question === null ? "" : PLACEHOLDERS[question.answer]}
        spellCheck={false}
        value={value}
      />
      <p className={fault === null ? "work-understood" : "work-fault"} id="work-understood">
        {said === null ? " " : `${fault === null ? "= " : ""}${said}`}
        {fault === null && tried?.supplied ? <span className="work-supplied"> ({tried.supplied})</span> : null}
      </p>
      {question?.answer === "term" && isNewTerm(value, terms) ? (
        <SmallButton label={`Add “${value.trim()}” to the codebook`} onPress={() => onNewTerm(value.trim())} />
      ) : null}
      {question === null ? null : <Choices chosen={value} choices={choicesFor(question, terms)} onChange={onChange} />}
    </div>
  );
}

function isNewTerm(value: string, terms: readonly string[]): boolean {
  const folded = foldTerm(value);
  return folded !== "" && !value.includes("|") && !terms.some((term) => foldTerm(term) === folded);
}

const PLACEHOLDERS: Readonly<Record<AskedQuestion["answer"], string>> = {
  quantity: "613, more than 60, about 30 thousand",
  date: "7 Feb 2024, 2024-02, early 2024",
  category: "Pick below, or type",
  term: "As the document calls it",
  frame: "Pick below, or type",
};

function choicesFor(question: AskedQuestion, terms: readonly string[]): readonly Option[] {
  return question.answer === "term" ? terms.map((term) => ({ id: term, label: term })) : question.options;
}

/** Listed answers, of which one or several are picked. */
function Choices({
  choices,
  chosen,
  onChange,
}: {
  readonly choices: readonly Option[];
  readonly chosen: string;
  readonly onChange: (value: string) => void;
}) {
  if (choices.length === 0) return null;
  const ids = chosen
    .split("|")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  const pick = (id: string) => {
    const known = ids.filter((one) => choices.some((choice) => choice.id === one));
    onChange((known.includes(id) ? known.filter((one) => one !== id) : [...known, id]).join("|"));
  };
  return (
    <fieldset className="work-choices">
      <legend className="sr-only">Listed answers</legend>
      {choices.map(({ id, label }) => (
        <label key={id} style={{ marginInlineStart: `${(id.split("/").length - 1) * 1.1}em` }}>
          <input checked={ids.includes(id)} onChange={() => pick(id)} type="checkbox" /> {label}
        </label>
      ))}
    </fieldset>
  );
}
