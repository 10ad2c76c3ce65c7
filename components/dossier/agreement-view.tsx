import type { ReactNode } from "react";

import { agreementHref, dossierHref } from "#components/ui/addresses.ts";
import { SendButton } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/field.tsx";
import { Still } from "#components/ui/still.tsx";
import type { Dossier } from "#lib/dossier.ts";
import { PLAIN_LENS, writeLens } from "#lib/lens.ts";

import { type AgreementChoice, writeAgreementChoice } from "./agreement-choice.ts";
import { AgreementMap } from "./agreement-map.tsx";
import { AlphaValues } from "./alpha-values.tsx";
import { showAlpha, TYPE_NAMES, tellAlpha } from "./alpha-words.ts";
import type { OverviewFigures } from "./overview-figures.ts";
import { PairList } from "./pair-list.tsx";

/** How a dossier's documents agree: all of them two by two, and the values that each alpha comes from. */
export function AgreementView({
  dossier,
  figures,
  choice,
  children,
}: {
  readonly dossier: Pick<Dossier, "name" | "title">;
  readonly figures: OverviewFigures;
  readonly choice: AgreementChoice;
  /** What steers the page. */
  readonly children: ReactNode;
}) {
  const { name } = dossier;
  const { documents, lens } = figures.rows;
  const plan = figures.wideMap;
  const all = documents.length;
  return (
    <>
      <h1 className="mb-1">Agreement between documents</h1>
      <p className="text-soft mb-4">
        <a className="underline underline-offset-2" href={dossierHref(name, lens)}>
          {dossier.title}
        </a>
      </p>
      {children}
      <section>
        <h2 className="mb-3">{plan.by === "outlet" ? "Outlets, two by two" : "Documents, two by two"}</h2>
        <Still>
          <AgreementMap dossier={name} lens={lens} plan={plan} />
        </Still>
      </section>
      <section className="mt-9" id="pairs">
        <h2 className="border-rule-strong border-b pb-1.5">Every pair, those that differ on most first</h2>
        {all > 2 ? <PairFilter choice={choice} figures={figures} name={name} /> : null}
        <Still>
          <PairList choice={choice} dossier={name} figures={figures} />
        </Still>
      </section>
      <section className="mt-9" id="values">
        <h2 className="border-rule-strong border-b pb-1.5">The values behind alpha</h2>
        <TypeLinks choice={choice} figures={figures} name={name} />
        <Still>
          <AlphaValues choice={choice} dossier={name} figures={figures} />
        </Still>
      </section>
    </>
  );
}

interface Part {
  readonly name: string;
  readonly figures: OverviewFigures;
  readonly choice: AgreementChoice;
}

/** A plain form: it works without scripts. */
function PairFilter({ name, figures, choice }: Part) {
  const documents = figures.rows.documents.map(({ id, title, outlet }) => ({
    value: id,
    label: `${outlet.name}: ${title}`,
  }));
  return (
    <form
      action={`${agreementHref(name, PLAIN_LENS)}#pairs`}
      className="my-2.5 flex max-w-[40rem] flex-wrap items-end gap-2"
      method="get"
    >
      {choice.answer === null ? null : <input name="answer" type="hidden" value={choice.answer} />}
      {[...writeLens(figures.rows.lens)].map(([parameter, value]) => (
        <input key={`${parameter} ${value}`} name={parameter} type="hidden" value={value} />
      ))}
      <div className="min-w-0 flex-1">
        <SelectField
          defaultValue={choice.document ?? ""}
          id="pairs-of"
          label="Pairs of one document"
          name="document"
          options={[{ value: "", label: "All documents" }, ...documents]}
        />
      </div>
      <SendButton label="Show" look="plain" />
    </form>
  );
}

function TypeLinks({ name, figures, choice }: Part) {
  return (
    <ul aria-label="Types of answers" className="my-2 flex flex-wrap gap-x-5 gap-y-1">
      {figures.types.map(({ type, alpha }) => (
        <li key={type}>
          <a
            aria-current={type === choice.answer ? "true" : undefined}
            className="inline-block py-1 underline underline-offset-2 aria-[current]:font-semibold aria-[current]:no-underline"
            href={`${agreementHref(name, figures.rows.lens, writeAgreementChoice({ ...choice, answer: type, values: 1 }))}#values`}
          >
            {TYPE_NAMES[type]}
          </a>{" "}
          <span className="text-soft text-xs tabular-nums" title={tellAlpha(alpha)}>
            {showAlpha(alpha)}
          </span>
        </li>
      ))}
    </ul>
  );
}
