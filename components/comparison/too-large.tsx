import { compareHref } from "#components/ui/addresses.ts";
import { type View, WHOLE_VIEW } from "#lib/view.ts";

/** Stands for what a page goes without where a dossier has more answers that differ than are compared at once. */
export function TooLarge({
  dossier,
  view = WHOLE_VIEW,
  without,
  isHere = false,
  hasQuestions = true,
}: {
  /** The dossier's name. */
  readonly dossier: string;
  readonly view?: View;
  /** What is missing: "the verdicts". */
  readonly without: string;
  /** Whether documents are chosen on this very page. */
  readonly isHere?: boolean;
  /** Whether a single question may be compared yet. */
  readonly hasQuestions?: boolean;
}) {
  return (
    <div className="border-rule-strong my-4 grid max-w-[72ch] gap-1 border-l-[3px] py-0.5 pl-3.5">
      <p>
        <b className="font-semibold">Too large to be compared at once.</b> The documents chosen here give more answers
        that differ than are compared in one go, so this page goes without {without}.
      </p>
      <p>
        {isHere ? (
          "Choose fewer documents here"
        ) : (
          <a className="underline underline-offset-2" href={compareHref(dossier, view)}>
            Choose fewer documents
          </a>
        )}{" "}
        to compare those.{hasQuestions ? " Each question’s own page compares all that answer it." : null}
      </p>
    </div>
  );
}
