import { counted } from "#components/question/counted.ts";
import { TableLinks } from "#components/take-away/table-links.tsx";
import { agreementHref } from "#components/ui/addresses.ts";
import type { Lens } from "#lib/lens.ts";

import { showAlpha, TYPE_NAMES, tellAlpha } from "./alpha-words.ts";
import type { TypeAgreement } from "./overview-figures.ts";

/** Agreement over a whole dossier: Krippendorff's alpha for each type of answer, how much entered it, and the way to the values themselves. */
export function AlphaSection({
  types,
  dossier,
  lens,
}: {
  readonly types: readonly TypeAgreement[];
  readonly dossier: string;
  readonly lens: Lens;
}) {
  return (
    <>
      <p className="text-soft mb-2 max-w-[75ch]">
        Krippendorff’s alpha, with documents in the place of coders: how far two answers to the same question differ,
        set against how far any two answers to any of these questions differ. 1: they answer alike. 0: they differ as
        much as if each answered some other question. Below 0: more than that.
      </p>
      <table className="w-full text-left">
        <thead className="text-soft text-xs">
          <tr>
            <th className="py-1 pr-3 font-normal" scope="col">
              Answers
            </th>
            <th className="py-1 pr-4 text-right font-normal" scope="col">
              Alpha
            </th>
            <th className="py-1 font-normal" scope="col">
              From, and what it says
            </th>
          </tr>
        </thead>
        <tbody>
          {types.map(({ type, alpha }) => (
            <tr key={type} className="border-rule border-t align-baseline">
              <th className="py-1.5 pr-3 font-semibold whitespace-nowrap" scope="row">
                {TYPE_NAMES[type]}
              </th>
              <td className="py-1.5 pr-4 text-right text-base font-semibold whitespace-nowrap tabular-nums">
                {showAlpha(alpha)}
              </td>
              <td className="text-soft py-1.5 text-xs">
                {alpha.values === 0 ? null : (
                  <>
                    <a
                      className="underline underline-offset-2"
                      href={`${agreementHref(dossier, lens, { answer: type })}#values`}
                    >
                      {counted(alpha.questions, "question")}, {counted(alpha.values, "value")}
                      <span className="sr-only"> of {TYPE_NAMES[type].toLowerCase()}</span>
                    </a>
                    {": "}
                  </>
                )}
                {tellAlpha(alpha)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <TableLinks dossier={dossier} of="alpha" table="alpha" view={lens} />
      <AlphaLimits />
    </>
  );
}

/** What alpha does not mean. */
function AlphaLimits() {
  return (
    <div className="text-soft mt-2 max-w-[75ch] text-xs">
      <p>What it does not say:</p>
      <ul className="list-disc pl-4">
        <li>Who is right. Documents that copy one error agree fully.</li>
        <li>
          How alike the documents are as a whole. Only questions that two documents answer enter, each with one value: a
          number without a bound (“more than 60”) has no middle and stays out, and so does what one document alone says.
        </li>
        <li>
          How serious a difference is. For names, frames and listed facts, only the same set counts as the same: a
          broader answer, or one that shares a part, counts as wholly different, though its verdict is “compatible”.
        </li>
        <li>
          That numbers agree because it is high. Questions whose answers are of very different size (3 villages, 30,000
          people; 1992, 2023) lift it close to 1 whatever is disputed within each. Read it beside the contradictions
          above, never in their place.
        </li>
      </ul>
    </div>
  );
}
