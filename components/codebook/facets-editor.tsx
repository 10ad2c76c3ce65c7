"use client";

import { CheckedGroup } from "./checked-field.tsx";
import type { FacetField } from "./question-fields.ts";

/** A question's facets; the scopes of claims follow what they are called. */
export function FacetsEditor({
  facets,
  fault,
  onEdit,
}: {
  readonly facets: readonly FacetField[];
  readonly fault: string | undefined;
  readonly onEdit: (facets: readonly FacetField[]) => void;
}) {
  const rename = (place: number, now: string) =>
    onEdit(facets.map((facet, index) => (index === place ? { ...facet, now } : facet)));
  return (
    <CheckedGroup
      fault={fault}
      hint="Answers are compared only where they are alike in these, as far as they state them: base, period, who."
      id="facets"
      label="Facets"
    >
      {facets.map(({ was, now }, place) => (
        <div key={was ?? `new-${place}`} className="mb-1.5 flex gap-2">
          <input
            aria-label={was === null ? "A new facet" : `Facet ${was}`}
            className="border-rule-strong bg-sheet min-w-0 rounded border px-2 py-1"
            maxLength={100}
            onChange={(event) => rename(place, event.target.value)}
            value={now}
          />
          <button
            aria-label={`Remove ${now || "this facet"}`}
            className="px-2 text-[13px] underline underline-offset-2"
            onClick={() => onEdit(facets.filter((_, index) => index !== place))}
            type="button"
          >
            Remove
          </button>
        </div>
      ))}
      <button
        className="border-rule-strong bg-sheet rounded border px-3 py-1"
        onClick={() => onEdit([...facets, { was: null, now: "" }])}
        type="button"
      >
        Add facet
      </button>
    </CheckedGroup>
  );
}
