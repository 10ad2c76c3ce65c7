import type { Metadata } from "next";

import { answering } from "#app/answering.tsx";
import { EditFrame, ForEditors } from "#app/edit/edit-frame.tsx";
import { editedDossier } from "#app/edit/edited-dossier.ts";
import { missing } from "#app/missing.ts";
import { EntityForm } from "#components/entity/entity-form.tsx";
import { EntityHead } from "#components/entity/entity-head.tsx";
import { eventFields } from "#components/entity/event-fields.ts";
import { editEventHref, entityHref } from "#components/ui/edit-addresses.ts";
import { readEntity } from "#lib/db/read-entity.ts";

export const metadata: Metadata = { title: "Event", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly dossier: string; readonly event: string }>;
}

/** One event, to be changed or withdrawn. */
export default answering(async ({ params }: Props) => {
  const { dossier: name, event: id } = await params;
  const open = await editedDossier(name, editEventHref(name, id), "edit-codebook");
  if (open === null) return <ForEditors />;
  const event = await readEntity(name, "event", id);
  if (event === null)
    return missing({ noun: "event", asked: id, nearest: [{ name: "all events", href: editEventHref(name) }] });
  const { state, version, retracted } = event;
  return (
    <EditFrame name={name}>
      <EntityHead
        back={{ name: "All events", href: editEventHref(name) }}
        dossier={name}
        id={id}
        isKnown={true}
        kind="event"
        title={state.title}
      />
      {retracted ? <p className="mb-3">It is withdrawn. Saved, it comes back.</p> : null}
      <EntityForm
        action={entityHref(name, "event")}
        fields={eventFields(state, open.dossier.events)}
        fixed={{ id }}
        id={id}
        next={editEventHref(name)}
        person={open.person.id}
        save="Save the event"
        seen={version}
        withdraw={retracted ? null : "Withdraw it"}
      />
    </EditFrame>
  );
});
