import { ChangedFields } from "#components/claim/changed-fields.tsx";
import { FieldList } from "#components/claim/field-list.tsx";
import { nameDocument } from "#components/comparison/document-name.ts";
import { frozenQuestion } from "#components/question/frozen-question.ts";
import { documentHref } from "#components/ui/addresses.ts";
import type { Claim } from "#lib/claim.ts";
import type { ClaimDrift } from "#lib/drift.ts";
import type { Sheet, SheetClaim, SheetQuestion } from "#lib/sheet.ts";

/** A claim that stands otherwise: the parts that changed, or all that one that came or went says. */
export function DriftedClaim({
  drift: { claim: id, document: from, frozen: was, now: is },
  row,
  frozen,
  now,
}: {
  readonly drift: ClaimDrift;
  readonly row: SheetQuestion;
  readonly frozen: Sheet;
  readonly now: Sheet;
}) {
  const documents = [
    ...frozen.documents,
    ...now.documents.filter((one) => !frozen.documents.some((old) => old.id === one.id)),
  ];
  const document = documents.find((one) => one.id === from);
  const name = document === undefined ? from : nameDocument(document, documents);
  const language = document?.language ?? null;
  const questions = [frozenQuestion(row)];
  const whole = (claim: SheetClaim) => claimOf(claim, row.id, from);
  const only = is ?? was;
  return (
    <div className="border-rule mt-1 border-l-[3px] pl-3.5">
      <p className="mb-1 text-[13px]">
        {is === null ? (
          name
        ) : (
          <a className="underline underline-offset-2" href={documentHref(now.dossier.name, from, id)}>
            {name}
          </a>
        )}
      </p>
      {was !== null && is !== null ? (
        <ChangedFields
          after={whole(is)}
          before={whole(was)}
          language={language}
          names={["As frozen", "Now"]}
          questions={questions}
        />
      ) : null}
      {(was === null || is === null) && only !== null ? (
        <FieldList claim={whole(only)} language={language} questions={questions} />
      ) : null}
    </div>
  );
}

function claimOf({ counted: _counted, ...claim }: SheetClaim, question: string, document: string): Claim {
  return { ...claim, question, document };
}
