import type { Metadata } from "next";

import { answering } from "#app/answering.tsx";
import { EditFrame, ForEditors } from "#app/edit/edit-frame.tsx";
import { editedDossier } from "#app/edit/edited-dossier.ts";
import { missing } from "#app/missing.ts";
import { EntityForm } from "#components/entity/entity-form.tsx";
import { EntityHead } from "#components/entity/entity-head.tsx";
import { outletFields } from "#components/entity/outlet-fields.ts";
import { editOutletHref, entityHref } from "#components/ui/edit-addresses.ts";
import { readEntity } from "#lib/db/read-entity.ts";

export const metadata: Metadata = { title: "Outlet", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly dossier: string; readonly outlet: string }>;
}

/** One outlet, to be changed or withdrawn. */
export default answering(async ({ params }: Props) => {
  const { dossier: name, outlet: id } = await params;
  const open = await editedDossier(name, editOutletHref(name, id), "add-document");
  if (open === null) return <ForEditors />;
  const outlet = await readEntity(name, "outlet", id);
  if (outlet === null)
    return missing({ noun: "outlet", asked: id, nearest: [{ name: "all outlets", href: editOutletHref(name) }] });
  const { state, version, retracted } = outlet;
  return (
    <EditFrame name={name}>
      <EntityHead
        back={{ name: "All outlets", href: editOutletHref(name) }}
        dossier={name}
        id={id}
        isKnown={true}
        kind="outlet"
        title={state.name}
      />
      {retracted ? <p className="mb-3">It is withdrawn. Saved, it comes back.</p> : null}
      <EntityForm
        action={entityHref(name, "outlet")}
        fields={outletFields(state)}
        fixed={{ id }}
        id={id}
        next={editOutletHref(name)}
        person={open.person.id}
        save="Save the outlet"
        seen={version}
        withdraw={retracted ? null : "Withdraw it"}
      />
    </EditFrame>
  );
});
