import { counted } from "#components/question/counted.ts";
import { positionViews } from "#components/question/position-view.ts";
import { compareHref, questionHref } from "#components/ui/addresses.ts";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import type { Comparison } from "#lib/comparison.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import type { AgreedAcross } from "./agreed-across.ts";
import { HeadingWithLink } from "./heading-with-link.tsx";
import { type Rows, rowIn } from "./rows.ts";

/** How many are shown before the table takes over. */
const MOST = 8;

/** What documents of opposed camps say alike: it weighs more than what one camp repeats. */
export function AgreedList({ rows, agreed }: { readonly rows: Rows; readonly agreed: readonly AgreedAcross[] }) {
  const all = compareHref(rows.dossier, { ...WHOLE_VIEW, ...rows.lens, verdicts: ["agree"], sort: "sources" });
  return (
    <section className="mt-9" id="agreed">
      <HeadingWithLink href={all} link="all agreement in the table" title="What opposed camps agree on" />
      {agreed.length === 0 ? (
        <p className="text-soft mt-2">On no question do documents of two camps say the same.</p>
      ) : null}
      <ul>
        {agreed.slice(0, MOST).map(({ comparison, camps }) => (
          <AgreedItem key={comparison.question.id} camps={camps} comparison={comparison} rows={rows} />
        ))}
      </ul>
    </section>
  );
}

function AgreedItem({
  comparison,
  camps,
  rows,
}: {
  readonly comparison: Comparison;
  readonly camps: readonly string[];
  readonly rows: Rows;
}) {
  const row = rowIn(rows, comparison);
  const [position] = row === undefined ? [] : positionViews(rows.dossier, comparison, row, rows.documents, rows.lens);
  if (row === undefined || position === undefined) return null;
  return (
    <li className="border-rule grid gap-x-5 gap-y-0.5 border-b py-2 sm:grid-cols-[minmax(0,5fr)_minmax(0,3fr)_minmax(0,5fr)]">
      <h3 className="font-serif text-[15px] leading-snug">
        <a href={questionHref(rows.dossier, row.id, rows.lens)}>{row.question}</a>
      </h3>
      <div>
        <p className="font-semibold">
          <bdi>{position.label}</bdi>
        </p>
        {position.mixed ? <p className="text-soft text-xs">for different times or scopes</p> : null}
        <VerdictMark verdict={row.verdict} />
      </div>
      <div className="text-[13px]">
        <p>
          {position.holders.map(({ document, name, href }, index) => (
            <span key={document.id}>
              {index === 0 ? null : " · "}
              <a className="decoration-rule-strong underline underline-offset-2 hover:decoration-current" href={href}>
                {name}
              </a>
            </span>
          ))}
        </p>
        <p className="text-soft text-xs">
          {counted(camps.length, "camp")}: {camps.join("; ")}
        </p>
      </div>
    </li>
  );
}
