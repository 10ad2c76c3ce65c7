import { compareHref } from "#components/ui/addresses.ts";
import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import { VERDICTS } from "#lib/comparison.ts";
import { OUTLET_TYPES } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";
import { writeLens } from "#lib/lens.ts";
import { ANSWER_TYPES } from "#lib/question.ts";
import { type View, WHOLE_VIEW } from "#lib/view.ts";

import { ChoiceGroup } from "./choice-group.tsx";
import type { Names } from "./choices.ts";
import { ANSWER_WORDS } from "./view-words.ts";

/** Every filter, as a form that needs no script: what is chosen goes into the address. */
export function ViewForm({
  dossier,
  view,
  names,
  isOpen = false,
}: {
  readonly dossier: Dossier;
  readonly view: View;
  readonly names: Names;
  /** Whether the filters are unfolded. */
  readonly isOpen?: boolean;
}) {
  return (
    <form action={compareHref(dossier.name)} className="contents" method="get">
      {view.sort === WHOLE_VIEW.sort ? null : <input name="sort" type="hidden" value={view.sort} />}
      {[...writeLens(view)].map(([name, value]) => (
        <input key={`${name} ${value}`} name={name} type="hidden" value={value} />
      ))}
      {view.density === WHOLE_VIEW.density ? null : <input name="density" type="hidden" value={view.density} />}
      {view.questions === undefined ? null : <input name="question" type="hidden" value={view.questions.join(",")} />}
      <div className="flex flex-wrap items-center gap-2">
        <label className="sr-only" htmlFor="words">
          Words in questions, answers, quotes or speakers
        </label>
        <input
          className="border-rule-strong bg-sheet placeholder:text-faint w-72 max-w-full rounded border px-2.5 py-1"
          defaultValue={view.words}
          id="words"
          maxLength={200}
          name="words"
          placeholder="Words in questions, answers, quotes"
          type="search"
        />
        <button className="border-rule-strong bg-sheet rounded border px-3 py-1" type="submit">
          Show
        </button>
      </div>
      <details className="open:order-last open:basis-full" open={isOpen}>
        <summary className="text-soft w-fit cursor-pointer">Filters</summary>
        <FilterPanel dossier={dossier} names={names} view={view} />
      </details>
    </form>
  );
}

function FilterPanel({
  dossier,
  view,
  names,
}: {
  readonly dossier: Dossier;
  readonly view: View;
  readonly names: Names;
}) {
  const types = new Set(dossier.outlets.map(({ type }) => type ?? "unknown"));
  const answers = new Set(dossier.questions.map(({ answer }) => answer));
  const events = new Set(dossier.questions.map(({ event }) => event));
  return (
    <div className="border-rule bg-sheet mt-2 rounded border px-4.5 py-4">
      <div className="grid gap-x-7 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        <ChoiceGroup chosen={view.documents} name="document" options={named(names.documents)} title="Documents" />
        <ChoiceGroup
          chosen={view.events}
          name="event"
          options={named(names.events).filter(({ value }) => events.has(value))}
          title="Events"
        />
        <ChoiceGroup
          chosen={view.verdicts}
          name="verdict"
          options={VERDICTS.map((value) => ({ value, label: VERDICT_TEXT[value].word }))}
          title="Verdict"
        />
        <ChoiceGroup
          chosen={view.answers}
          name="answer"
          options={ANSWER_TYPES.filter((value) => answers.has(value)).map((value) => ({
            value,
            label: ANSWER_WORDS[value],
          }))}
          title="What is asked"
        />
        <ChoiceGroup
          chosen={view.outletTypes}
          name="outlet-type"
          options={OUTLET_TYPES.filter((value) => types.has(value)).map((value) => ({ value, label: value }))}
          title="Type of outlet"
        />
      </div>
      <button className="bg-ink text-paper mt-4 rounded px-3 py-1" type="submit">
        Show these
      </button>
    </div>
  );
}

function named(names: ReadonlyMap<string, string>) {
  return [...names].map(([value, label]) => ({ value, label }));
}
