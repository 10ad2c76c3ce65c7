import type { Metadata } from "next";

import { answering } from "#app/answering.tsx";
import { EditFrame, ForEditors } from "#app/edit/edit-frame.tsx";
import { editedDossier } from "#app/edit/edited-dossier.ts";
import { EntityForm } from "#components/entity/entity-form.tsx";
import { EntityTable } from "#components/entity/entity-table.tsx";
import { outletFields } from "#components/entity/outlet-fields.ts";
import { counted } from "#components/question/counted.ts";
import { editOutletHref, entityHref } from "#components/ui/edit-addresses.ts";
import type { Outlet } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";

export const metadata: Metadata = { title: "Outlets", robots: { index: false } };

/** A dossier's outlets, for editors. */
export default answering(async ({ params }: { readonly params: Promise<{ readonly dossier: string }> }) => {
  const { dossier: name } = await params;
  const open = await editedDossier(name, editOutletHref(name), "add-document");
  if (open === null) return <ForEditors />;
  const { dossier } = open;
  return (
    <EditFrame name={name}>
      <EntityTable
        about="Who publishes the documents: newspapers, think tanks, parties."
        add="Add an outlet"
        entities={dossier.outlets.map((outlet) => ({
          id: outlet.id,
          name: outlet.name,
          facts: factsOf(outlet, dossier),
          href: editOutletHref(name, outlet.id),
        }))}
        title="Outlets"
      >
        <EntityForm
          action={entityHref(name, "outlet")}
          fields={outletFields(null)}
          fixed={{}}
          id={null}
          next={editOutletHref(name)}
          person={open.person.id}
          save="Add the outlet"
          seen={null}
          withdraw={null}
        />
      </EntityTable>
    </EditFrame>
  );
});

function factsOf({ id, country, type, camp, reliability }: Outlet, { documents }: Dossier): readonly string[] {
  const published = documents.filter(({ outlet }) => outlet === id).length;
  return [
    ...(country === null ? [] : [country]),
    ...(type === null ? [] : [type]),
    ...(camp === null ? [] : [`camp: ${camp}`]),
    ...(reliability === null ? [] : [`reliability ${reliability}`]),
    published === 0 ? "no document yet" : counted(published, "document"),
  ];
}
