import { ChoiceGroup } from "#components/comparison/choice-group.tsx";
import { namesOf } from "#components/comparison/names.ts";
import { framingHref } from "#components/ui/addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import { campsToHead, type FramingView } from "#lib/framing/framing-view.ts";
import { writeLens } from "#lib/lens.ts";

/** Whose words head the rows, and which documents are shown: a form that needs no script. */
export function FramingForm({ dossier, view }: { readonly dossier: Dossier; readonly view: FramingView }) {
  const { documents } = namesOf(dossier);
  const camps = campsToHead(dossier);
  return (
    <form action={framingHref(dossier.name)} className="screen-only my-3 text-[13px]" method="get">
      {view.rows === "all" ? <input name="rows" type="hidden" value="all" /> : null}
      {view.function === null ? null : <input name="function" type="hidden" value={view.function} />}
      {[...writeLens(view)].map(([name, value]) => (
        <input key={`${name} ${value}`} name={name} type="hidden" value={value} />
      ))}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <label htmlFor="vocabulary">Rows headed in the words of</label>
        <select
          className="border-rule-strong bg-sheet max-w-full rounded border px-2 py-1"
          defaultValue={view.vocabulary ?? "codebook"}
          id="vocabulary"
          name="vocabulary"
        >
          <option value="codebook">this dossier’s codebook</option>
          <optgroup label="A document">
            {[...documents].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
          {camps.length === 0 ? null : (
            <optgroup label="A camp">
              {camps.map((camp) => (
                <option key={camp} value={camp}>
                  {camp.slice("camp:".length)}
                </option>
              ))}
            </optgroup>
          )}
        </select>
        <button className="border-rule-strong bg-sheet rounded border px-3 py-1" type="submit">
          Show
        </button>
        {documents.size < 2 ? null : (
          <details className="open:basis-full">
            <summary className="text-soft w-fit cursor-pointer py-1">Documents</summary>
            <div className="border-rule bg-sheet mt-2 rounded border px-4.5 py-4">
              <ChoiceGroup
                chosen={view.documents}
                name="document"
                options={[...documents].map(([value, label]) => ({ value, label }))}
                title="Documents side by side"
              />
            </div>
          </details>
        )}
      </div>
    </form>
  );
}
