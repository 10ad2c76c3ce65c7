import { pictureHref } from "#components/ui/addresses.ts";
import { frozenChartHref, frozenViewChartHref, VIEW_CHARTS } from "#components/ui/take-away-addresses.ts";
import type { SheetQuestion } from "#lib/sheet.ts";

import { TOLD_CHARTS } from "./formats-told.ts";

/** Questions whose charts are named one by one; those of more are found by their addresses. */
const MOST = 100;

/** The pictures of a permanent comparison: the whole, and each question's chart, with their caption and link in them. */
export function FrozenPictures({
  id,
  questions,
}: {
  readonly id: string;
  readonly questions: readonly Pick<SheetQuestion, "id" | "question">[];
}) {
  return (
    <details className="open:basis-full">
      <summary className="w-fit cursor-pointer">Pictures</summary>
      <ul className="border-rule bg-sheet mt-2 max-w-3xl rounded border px-4.5 py-3">
        <li className="py-1">
          The whole comparison: <PictureLink href={pictureHref(id, "svg")} kind="SVG" of="the whole comparison" />{" "}
          <PictureLink href={pictureHref(id)} kind="PNG" of="the whole comparison" />
        </li>
        {VIEW_CHARTS.map((of) => (
          <li key={of} className="py-1">
            {TOLD_CHARTS[of].title}:{" "}
            <PictureLink href={frozenViewChartHref(id, of, "svg")} kind="SVG" of={TOLD_CHARTS[of].title} />{" "}
            <PictureLink href={frozenViewChartHref(id, of, "png")} kind="PNG" of={TOLD_CHARTS[of].title} />
          </li>
        ))}
        {questions.slice(0, MOST).map(({ id: question, question: asked }) => (
          <li key={question} className="py-1">
            {asked} <PictureLink href={frozenChartHref(id, question, "svg")} kind="SVG" of={asked} />{" "}
            <PictureLink href={frozenChartHref(id, question, "png")} kind="PNG" of={asked} />
          </li>
        ))}
        {questions.length > MOST ? (
          <li className="text-soft py-1">The charts of the others have addresses alike.</li>
        ) : null}
      </ul>
    </details>
  );
}

/** A picture in one of its kinds. */
export function PictureLink({
  href,
  kind,
  of,
}: {
  readonly href: string;
  readonly kind: "SVG" | "PNG";
  readonly of: string;
}) {
  return (
    <a className="inline-block px-1 py-0.5 underline underline-offset-2" href={href}>
      {kind}
      <span className="sr-only"> of {of}</span>
    </a>
  );
}
