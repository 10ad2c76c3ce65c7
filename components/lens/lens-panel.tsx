import { type Lens, PLAIN_LENS } from "#lib/lens.ts";

import { InstantForm } from "./instant-form.tsx";

/** The controls of a lens, behind one word; `kept` are the parameters of the address that it leaves as they are. */
export function LensPanel({
  lens,
  camps,
  action,
  kept,
}: {
  readonly lens: Lens;
  /** Those of the dossier's outlets. */
  readonly camps: readonly string[];
  readonly action: string;
  readonly kept: URLSearchParams;
}) {
  return (
    <details className="open:order-last open:basis-full">
      <summary className="text-soft w-fit cursor-pointer">Lens</summary>
      <div className="border-rule bg-sheet mt-2 max-w-4xl rounded border px-4.5 py-4 text-[13px]">
        <p className="text-soft mb-3 max-w-[78ch]">
          Compares the answers again by your own rules. Nothing in the dossier changes; the choice is kept in the
          address.
        </p>
        <InstantForm action={action}>
          {[...kept].map(([name, value]) => (
            <input key={`${name} ${value}`} name={name} type="hidden" value={value} />
          ))}
          <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
            <Measures lens={lens} />
            <Whose lens={lens} />
            <Camps camps={camps} lens={lens} />
          </div>
          <button className="bg-ink text-paper mt-4 rounded px-3 py-1" type="submit">
            Apply
          </button>
        </InstantForm>
      </div>
    </details>
  );
}

const FIELD = "border-rule-strong bg-sheet placeholder:text-faint mt-0.5 block w-44 rounded border px-2 py-1";

function Measures({ lens }: { readonly lens: Lens }) {
  return (
    <div className="grid content-start gap-3">
      <label className="block">
        <b className="font-semibold">Tolerance</b>
        <input
          className={FIELD}
          defaultValue={lens.tolerance}
          inputMode="decimal"
          maxLength={40}
          name="tolerance"
          pattern="\s*\d+(\.\d+)?\s*%?\s*"
          placeholder="as coded"
          title="A number, or a share such as 5%"
        />
        <span className="text-soft text-xs">5% of the larger number; or 3, in the question’s unit, days for dates</span>
      </label>
      <label className="block">
        <b className="font-semibold">“About” is give or take</b>
        <input
          className={FIELD}
          defaultValue={lens.approximation}
          inputMode="decimal"
          maxLength={40}
          name="approximation"
          pattern="\s*(0(\.\d+)?|1(\.0+)?)\s*"
          placeholder="as coded"
          title="A number from 0 to 1"
        />
        <span className="text-soft text-xs">of the number: 0.1 is a tenth either way</span>
      </label>
      <label className="block">
        <b className="font-semibold">Published by</b>
        <input className={FIELD} defaultValue={lens.publishedBy} name="published-by" type="date" />
        <span className="text-soft text-xs">only what was known then; undated documents are left out</span>
      </label>
    </div>
  );
}

function Whose({ lens }: { readonly lens: Lens }) {
  return (
    <div className="grid content-start gap-4">
      <fieldset className="choices">
        <legend>Voice that counts</legend>
        <label>
          <input defaultChecked={lens.voice === PLAIN_LENS.voice} name="voice" type="radio" value="" />A document’s own;
          whom it cites only where it says nothing itself
        </label>
        <label>
          <input defaultChecked={lens.voice === "all"} name="voice" type="radio" value="all" />
          Its own and everyone it cites
        </label>
      </fieldset>
      <fieldset className="choices">
        <legend>Republications</legend>
        <label>
          <input defaultChecked={lens.origins === "only"} name="origins" type="checkbox" value="only" />
          Origins only: of texts that republish one another, the earliest
        </label>
      </fieldset>
    </div>
  );
}

function Camps({ camps, lens }: { readonly camps: readonly string[]; readonly lens: Lens }) {
  if (camps.length === 0) return null;
  return (
    <fieldset className="choices sm:col-span-2">
      <legend>Camps, as the editors name them</legend>
      <div>
        {camps.map((camp) => (
          <label key={camp}>
            <input defaultChecked={lens.camps?.includes(camp) ?? false} name="camp" type="checkbox" value={camp} />
            {camp}
          </label>
        ))}
      </div>
      <p className="text-soft mt-1 text-xs">None chosen: all documents, those without a camp too.</p>
    </fieldset>
  );
}
