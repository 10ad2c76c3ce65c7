import { type Claim, CREDIBILITIES, type Credibility } from "#lib/claim.ts";
import type { ClaimField } from "#lib/merge.ts";

import type { AskedQuestion } from "./work-entry.ts";

interface Props {
  readonly claim: Claim;
  readonly question: AskedQuestion | null;
  /** Who is quoted in this document so far. */
  readonly speakers: readonly string[];
  readonly faults: ReadonlyMap<ClaimField, string>;
  readonly onSet: <Name extends ClaimField>(field: Name, value: Claim[Name]) => void;
}

/** What a claim states beside its value: who says it, of when, of what part, how, and how far it may be believed. */
export function QualifierFields({ claim, question, speakers, faults, onSet }: Props) {
  const line = (field: "speaker" | "asOf" | "note", label: string, placeholder: string) => (
    <LineField
      fault={faults.get(field) ?? null}
      field={field}
      key={field}
      label={label}
      list={field === "speaker" ? "work-speakers" : undefined}
      onChange={(text) => onSet(field, text === "" ? null : text)}
      placeholder={placeholder}
      value={claim[field] ?? ""}
    />
  );
  return (
    <div className="work-qualifiers">
      <datalist id="work-speakers">
        {speakers.map((speaker) => (
          <option key={speaker} value={speaker} />
        ))}
      </datalist>
      {line("speaker", "Said by", "the document itself")}
      {line("asOf", "As of", "a date")}
      {(question?.facets ?? []).map((facet) => (
        <LineField
          fault={faults.get("scope") ?? null}
          field={`scope-${facet}`}
          key={facet}
          label={`Scope: ${facet}`}
          onChange={(text) => onSet("scope", scopeWith(claim, facet, text))}
          placeholder="not stated"
          value={claim.scope[facet] ?? ""}
        />
      ))}
      <div>
        <label className="work-label" htmlFor="work-credibility">
          Credibility
        </label>
        <select
          className="work-input"
          id="work-credibility"
          onChange={({ target }) => onSet("credibility", credibilityOf(target.value))}
          value={claim.credibility ?? ""}
        >
          <option value="">not judged</option>
          {CREDIBILITIES.map((digit) => (
            <option key={digit} value={digit}>
              {digit} {CREDIBILITY_WORDS[digit]}
            </option>
          ))}
        </select>
      </div>
      {line("note", "Note", "for other editors and readers")}
      <fieldset className="work-checks">
        <legend className="sr-only">How it is said</legend>
        <Check
          checked={claim.stance === "denies"}
          label="Denies it"
          onChange={(is) => onSet("stance", is ? "denies" : "asserts")}
        />
        {question?.answer === "term" ? (
          <Check checked={claim.distanced} label="At a distance" onChange={(is) => onSet("distanced", is)} />
        ) : null}
        <Check checked={claim.admission} label="Against its own camp" onChange={(is) => onSet("admission", is)} />
      </fieldset>
    </div>
  );
}

const CREDIBILITY_WORDS: Readonly<Record<Credibility, string>> = {
  "1": "confirmed",
  "2": "probable",
  "3": "possible",
  "4": "doubtful",
  "5": "improbable",
  "6": "cannot be judged",
};

function credibilityOf(value: string): Credibility | null {
  return CREDIBILITIES.find((one) => one === value) ?? null;
}

/** A facet that nothing is said of is left out. */
function scopeWith({ scope }: Claim, facet: string, value: string): Claim["scope"] {
  const { [facet]: _, ...others } = scope;
  return value === "" ? others : { ...others, [facet]: value };
}

function LineField({
  field,
  label,
  value,
  placeholder,
  list,
  fault,
  onChange,
}: {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly list?: string | undefined;
  readonly fault: string | null;
  readonly onChange: (text: string) => void;
}) {
  const id = `work-${field}`;
  return (
    <div>
      <label className="work-label" htmlFor={id}>
        {label}
      </label>
      <input
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        autoComplete="off"
        className="work-input"
        dir="auto"
        id={id}
        list={list}
        onChange={({ target }) => onChange(target.value)}
        placeholder={placeholder}
        value={value}
      />
      {fault === null ? null : (
        <p className="work-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

function Check({
  checked,
  label,
  onChange,
}: {
  readonly checked: boolean;
  readonly label: string;
  readonly onChange: (is: boolean) => void;
}) {
  return (
    <label>
      <input checked={checked} onChange={({ target }) => onChange(target.checked)} type="checkbox" /> {label}
    </label>
  );
}
