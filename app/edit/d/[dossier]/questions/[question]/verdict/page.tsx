import type { Metadata } from "next";

import { answering } from "#app/answering.tsx";
import { EditFrame, ForEditors } from "#app/edit/edit-frame.tsx";
import { editedDossier } from "#app/edit/edited-dossier.ts";
import { missing } from "#app/missing.ts";
import { EntityForm } from "#components/entity/entity-form.tsx";
import { EntityHead } from "#components/entity/entity-head.tsx";
import { adjudicationFields } from "#components/entity/judgement-fields.ts";
import { questionHref } from "#components/ui/addresses.ts";
import { entityHref, judgeHref } from "#components/ui/edit-addresses.ts";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import { readEntity } from "#lib/db/read-entity.ts";

export const metadata: Metadata = { title: "Your verdict", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly dossier: string; readonly question: string }>;
}

/** Puts an editor's own verdict beside the computed one, or takes it back. */
export default answering(async ({ params }: Props) => {
  const { dossier: name, question: id } = await params;
  const open = await editedDossier(name, judgeHref(name, id), "adjudicate");
  if (open === null) return <ForEditors />;
  const comparison = open.compareOne(id);
  if (comparison === null) return missing({ noun: "question", asked: id, nearest: [] });
  const known = await readEntity(name, "adjudication", id);
  const standing = known?.retracted === false ? known : null;
  return (
    <EditFrame name={name}>
      <EntityHead
        back={{ name: "The question", href: questionHref(name, id) }}
        dossier={name}
        id={id}
        isKnown={known !== null}
        kind="adjudication"
        title="A verdict of your own"
      />
      <p className="mb-1 font-serif text-[17px]">{comparison.question.question}</p>
      <p className="mb-1">
        Computed: <VerdictMark verdict={comparison.verdict} />
      </p>
      <p className="text-soft mb-4">Yours stands beside it and does not change it.</p>
      <EntityForm
        action={entityHref(name, "adjudication")}
        fields={adjudicationFields(standing?.state ?? null)}
        fixed={{ question: id }}
        id={id}
        next={questionHref(name, id)}
        person={open.person.id}
        save={standing === null ? "Put it beside the computed one" : "Save it as yours"}
        seen={standing?.version ?? null}
        withdraw={standing === null ? null : "Take it back"}
      />
    </EditFrame>
  );
});
