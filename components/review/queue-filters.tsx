import { SendButton } from "#components/ui/button.tsx";
import { reviewHref } from "#components/ui/edit-addresses.ts";

import { type QueueView, queueQuery, WHOLE_QUEUE } from "./queue-view.ts";

/** One thing to filter by. */
interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the filters offer: what there are drafts of, no more. */
export interface QueueChoices {
  readonly documents: readonly Choice[];
  readonly questions: readonly Choice[];
  readonly events: readonly Choice[];
  readonly authors: readonly Choice[];
}

/** The filters of the queue, every choice in the address. */
export function QueueFilters({
  dossier,
  view,
  choices,
  mayReview,
}: {
  readonly dossier: string;
  readonly view: QueueView;
  readonly choices: QueueChoices;
  readonly mayReview: boolean;
}) {
  const whose = [
    ["for-me", mayReview ? "Waiting for me" : "Waiting for me to change"],
    ["mine", "Mine"],
  ] as const;
  const isFiltered = queueQuery({ ...view, list: WHOLE_QUEUE.list }) !== "";
  return (
    <form
      action={reviewHref(dossier)}
      className="mb-4 flex flex-wrap items-end gap-x-3 gap-y-2 text-[13px]"
      // A form that comes back by a link shows what that address says.
      key={queueQuery(view)}
    >
      {view.list === WHOLE_QUEUE.list ? null : <input name="list" type="hidden" value={view.list} />}
      <Filter label="Whose" name="whose" value={view.whose}>
        {whose.map(([value, label]) => ({ value, label }))}
      </Filter>
      <Filter label="Document" name="document" value={view.document}>
        {choices.documents}
      </Filter>
      <Filter label="Event" name="event" value={view.event}>
        {choices.events}
      </Filter>
      <Filter label="Question" name="question" value={view.question}>
        {choices.questions}
      </Filter>
      <Filter label="Author" name="author" value={view.author}>
        {choices.authors}
      </Filter>
      <SendButton label="Show these" look="plain" />
      {isFiltered ? (
        <a
          className="py-1.5 underline underline-offset-2"
          href={reviewHref(dossier, queueQuery({ ...WHOLE_QUEUE, list: view.list }))}
        >
          Show all
        </a>
      ) : null}
    </form>
  );
}

function Filter({
  label,
  name,
  value,
  children,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: string | null;
  readonly children: readonly Choice[];
}) {
  // A choice from an address that nothing here has is still shown as chosen.
  const isListed = value === null || children.some((choice) => choice.value === value);
  const options = isListed ? children : [...children, { value, label: value }];
  return (
    <label className="max-sm:min-w-0 max-sm:basis-[45%] max-sm:grow">
      <span className="text-soft block text-xs">{label}</span>
      <select
        className="border-rule-strong bg-sheet w-full max-w-full rounded border px-2 py-1.5 sm:max-w-52"
        defaultValue={value ?? ""}
        name={name}
      >
        <option value="">any</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
