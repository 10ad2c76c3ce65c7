import type { Metadata } from "next";

import { answering } from "#app/answering.tsx";
import { EditFrame, ForEditors } from "#app/edit/edit-frame.tsx";
import { editedDossier } from "#app/edit/edited-dossier.ts";
import { missing } from "#app/missing.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { EntityForm } from "#components/entity/entity-form.tsx";
import { EntityHead } from "#components/entity/entity-head.tsx";
import { silenceFields } from "#components/entity/judgement-fields.ts";
import { dossierHref, questionHref } from "#components/ui/addresses.ts";
import { entityHref, silenceHref } from "#components/ui/edit-addresses.ts";
import { readEntity } from "#lib/db/read-entity.ts";

export const metadata: Metadata = { title: "No answer here", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly dossier: string }>;
  readonly searchParams: Promise<Parameters>;
}

/** Says that a document was read for a question and does not answer it, or takes that back. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name } = await params;
  const asked = toSearchParams(await searchParams);
  const [questionId, documentId] = [asked.get("question") ?? "", asked.get("document") ?? ""];
  const open = await editedDossier(name, silenceHref(name, questionId, documentId), "record");
  if (open === null) return <ForEditors />;
  const question = open.dossier.questions.find(({ id }) => id === questionId);
  const document = open.dossier.documents.find(({ id }) => id === documentId);
  const nearest = [{ name: open.dossier.title, href: dossierHref(name) }];
  if (question === undefined) return missing({ noun: "question", asked: questionId, nearest });
  if (document === undefined) return missing({ noun: "document", asked: documentId, nearest });
  const id = `${question.id}/${document.id}`;
  const known = await readEntity(name, "silence", id);
  const standing = known?.retracted === false ? known : null;
  const isAnswered = open.dossier.claims.some(
    (claim) => claim.question === questionId && claim.document === documentId,
  );
  return (
    <EditFrame name={name}>
      <EntityHead
        back={{ name: "The question", href: questionHref(name, question.id) }}
        dossier={name}
        id={id}
        isKnown={known !== null}
        kind="silence"
        title="No answer here"
      />
      <p className="mb-1 font-serif text-[17px]">{question.question}</p>
      <p className="mb-4" dir="auto">
        {document.title}
      </p>
      {isAnswered ? (
        <p>This document has a claim on this question, so it is not silent on it.</p>
      ) : (
        <EntityForm
          action={entityHref(name, "silence")}
          fields={silenceFields(standing?.state ?? null)}
          fixed={{ question: question.id, document: document.id }}
          id={id}
          next={questionHref(name, question.id)}
          person={open.person.id}
          save={standing === null ? "Mark it so" : "Save"}
          seen={standing?.version ?? null}
          withdraw={standing === null ? null : "Take it back"}
        />
      )}
    </EditFrame>
  );
});
