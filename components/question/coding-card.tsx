import { Card } from "#components/ui/card.tsx";
import { ancestorsOf, type Question } from "#lib/question.ts";

/** How a question is coded: what its editors agreed before reading. */
export function CodingCard({
  question,
  whole,
  editHref,
}: {
  readonly question: Question;
  /** That it is a part of. */
  readonly whole: Question | null;
  /** Where it is changed; null for who may not. */
  readonly editHref: string | null;
}) {
  const { definition, unit, facets, tolerance, approximation, options, answer } = question;
  const isQuantity = answer === "quantity";
  const lines = [
    ["Answer", ANSWERS[answer]],
    ["Frame", question.function],
    ["Unit", unit],
    ["Compared only where alike in", facets.length === 0 ? null : facets.join(", ")],
    ["Tolerance", tolerance === null ? null : showTolerance(question, tolerance)],
    [
      "“About” means",
      isQuantity ? `give or take ${approximation === null ? "a tenth" : approximation} of the number` : null,
    ],
    ["Part of", whole?.question ?? null],
    ["Can be below zero", isQuantity && question.negative ? "yes" : null],
  ].filter(([, value]) => value !== null);
  return (
    <Card title="How this was coded">
      {definition === null ? null : <p className="mb-2">{definition}</p>}
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {options.length === 0 ? null : <Options options={options} />}
      {editHref === null ? null : (
        <p className="mt-2 text-xs">
          <a className="underline underline-offset-2" href={editHref}>
            Change it in the codebook
          </a>
        </p>
      )}
    </Card>
  );
}

const ANSWERS: Readonly<Record<Question["answer"], string>> = {
  quantity: "a number",
  date: "a date",
  category: "one of the listed facts, or several",
  term: "what it is called",
  frame: "one of the listed readings, or several",
};

function showTolerance({ answer, unit }: Question, tolerance: string): string {
  if (tolerance.endsWith("%")) return `${tolerance.replace("%", " %")} of the larger number`;
  return `${tolerance} ${answer === "date" ? "days" : (unit ?? "")}`.trim();
}

function Options({ options }: { readonly options: Question["options"] }) {
  return (
    <ul className="mt-2 text-xs">
      {options.map(({ id, label }) => (
        <li key={id} className="border-rule border-t py-0.5" style={{ paddingLeft: `${ancestorsOf(id).length}rem` }}>
          {label}
        </li>
      ))}
    </ul>
  );
}
