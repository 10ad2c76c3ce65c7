import type { Metadata } from "next";

import { answering } from "#app/answering.tsx";
import { EditFrame, ForEditors } from "#app/edit/edit-frame.tsx";
import { editedDossier } from "#app/edit/edited-dossier.ts";
import { showDate } from "#components/claim/show-date.ts";
import { EntityForm } from "#components/entity/entity-form.tsx";
import { EntityTable } from "#components/entity/entity-table.tsx";
import { eventFields } from "#components/entity/event-fields.ts";
import { counted } from "#components/question/counted.ts";
import { editEventHref, entityHref } from "#components/ui/edit-addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Event } from "#lib/question.ts";

export const metadata: Metadata = { title: "Events", robots: { index: false } };

/** A dossier's events, for editors. */
export default answering(async ({ params }: { readonly params: Promise<{ readonly dossier: string }> }) => {
  const { dossier: name } = await params;
  const open = await editedDossier(name, editEventHref(name), "edit-codebook");
  if (open === null) return <ForEditors />;
  const { dossier } = open;
  return (
    <EditFrame name={name}>
      <EntityTable
        about="What happened or is planned: what questions are asked about."
        add="Add an event"
        entities={dossier.events.map((event) => ({
          id: event.id,
          name: event.title,
          facts: factsOf(event, dossier),
          href: editEventHref(name, event.id),
        }))}
        title="Events"
      >
        <EntityForm
          action={entityHref(name, "event")}
          fields={eventFields(null, dossier.events)}
          fixed={{}}
          id={null}
          next={editEventHref(name)}
          person={open.person.id}
          save="Add the event"
          seen={null}
          withdraw={null}
        />
      </EntityTable>
    </EditFrame>
  );
});

function factsOf({ id, date, place, parent }: Event, { events, questions }: Dossier): readonly string[] {
  const whole = events.find((event) => event.id === parent);
  const asked = questions.filter(({ event }) => event === id).length;
  return [
    ...(date === null ? [] : [showDate(date)]),
    ...(place === null ? [] : [place]),
    ...(whole === undefined ? [] : [`part of ${whole.title}`]),
    asked === 0 ? "no question yet" : counted(asked, "question"),
  ];
}
