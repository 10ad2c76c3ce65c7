"use client";

import { useRef, useState } from "react";

import { useKeptText } from "#components/editing/kept-text.ts";
import { KeptTextLine } from "#components/editing/kept-text-line.tsx";
import { documentHref } from "#components/ui/addresses.ts";
import { ActButton } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { editDocumentsHref, newDocumentHref, recordHref } from "#components/ui/edit-addresses.ts";
import { Field } from "#components/ui/field.tsx";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { type SendFault, sendJson } from "#components/ui/send.ts";
import type { TypedFacts } from "#lib/facts.ts";
import { proposeId } from "#lib/slug.ts";

import { type FactChoice, FactsFields } from "./facts-fields.tsx";
import { asTypedDocument, NO_TYPED_DOCUMENT, type TypedDocument } from "./kept-document.ts";
import { NEW_OUTLET, OutletField, outletIdOf } from "./outlet-field.tsx";
import type { ReadDocument } from "./read-document.ts";
import { SignInAgain } from "./sign-in-again.tsx";
import { TextPreview } from "./text-preview.tsx";
import { TextSource } from "./text-source.tsx";
import { wrongFields } from "./wrong-fields.ts";

interface Props {
  readonly dossier: string;
  /** The id of the account. */
  readonly person: string;
  readonly outlets: readonly FactChoice[];
  readonly documents: readonly FactChoice[];
  /** Bytes of a file. */
  readonly most: number;
}

/** What was done: the document, and whether it had been there already. */
interface Kept {
  readonly document: string;
  readonly again: boolean;
}

/** Brings a document into a dossier: its text, looked at first, then what is stated of it, then one deed. */
export function NewDocumentForm({ dossier, person, outlets, documents, most }: Props) {
  const place = newDocumentHref(dossier);
  const form = useKeptText({ person, place, blank: NO_TYPED_DOCUMENT, recognise: asTypedDocument });
  const { pasted, facts: typed, made, id } = form.value;
  // Reading takes a while, and somebody types meanwhile.
  const latest = useRef(form.value);
  latest.current = form.value;
  const [read, setRead] = useState<ReadDocument | null>(null);
  const [fault, setFault] = useState<SendFault | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);

  const outlet = typed.outlet === NEW_OUTLET ? outletIdOf(made) : typed.outlet;
  const proposed = proposeId({ ...typed, outlet }, new Set(documents.map((document) => document.id)));
  const change = (facts: Partial<TypedFacts>) => form.type({ ...form.value, facts: { ...typed, ...facts } });
  const take = (given: ReadDocument) => {
    setRead(given);
    setFault(null);
    form.type(withRead(latest.current, given, outlets));
  };
  const keep = (text: string) => {
    setFault(null);
    const newOutlet = typed.outlet === NEW_OUTLET ? { name: made.name, country: made.country, type: made.type } : null;
    const body = { id: id ?? proposed, facts: { ...typed, outlet }, newOutlet, text };
    return form.save(async () => {
      const done = await sendJson<Kept>(`${place}/add`, body);
      if (done.ok) setKept(done.value);
      else setFault(done.fault);
      return done;
    });
  };
  const wrong = wrongFields(fault);
  if (kept !== null) return <KeptDocument dossier={dossier} kept={kept} />;
  return (
    <div className="grid gap-x-6 lg:grid-cols-2">
      <div className="min-w-0">
        <TextSource
          dossier={dossier}
          most={most}
          onPaste={(text) => form.type({ ...form.value, pasted: text })}
          onRead={take}
          pasted={pasted}
          title="The text"
        />
        {read === null ? null : <TextPreview dossier={dossier} language={typed.language || null} read={read} />}
      </div>
      <Card title="What is known of it">
        <OutletField
          choose={(chosen) => change({ outlet: chosen })}
          chosen={typed.outlet}
          made={made}
          make={(outletMade) => form.type({ ...form.value, made: outletMade })}
          outlets={outlets}
          wrong={wrong.outlet}
        />
        <FactsFields change={change} documents={documents} typed={typed} wrong={wrong} />
        <Field
          hint="Its name in addresses, for good"
          id="document-id"
          label="Id"
          maxLength={100}
          onChange={({ currentTarget: { value } }) => form.type({ ...form.value, id: value })}
          value={id ?? proposed}
        />
        {fault === null ? null : (
          <>
            <FormAnswerLine done={null} fault={fault.message} />
            <SignInAgain fault={fault} />
          </>
        )}
        <ActButton
          isOff={read === null || form.sent !== null}
          label={form.sent !== null ? "Keeping …" : "Keep this document"}
          look="main"
          onAct={() => (read === null ? undefined : void keep(read.text))}
        />
        {read === null ? <p className="text-soft mt-2 text-xs">Give its text first, and look at it.</p> : null}
        <KeptTextLine form={{ ...form, fault: null }} />
      </Card>
    </div>
  );
}

/** What was typed, with what the file says wherever nothing was. */
function withRead(typed: TypedDocument, read: ReadDocument, outlets: readonly FactChoice[]): TypedDocument {
  const { made } = typed;
  const named = made.name === "" ? { ...made, name: read.outlet ?? "" } : made;
  return { ...typed, made: named, facts: filledIn(typed.facts, read, outlets) };
}

/** What the file says, wherever nothing was typed; an outlet that the dossier has under that name is chosen. */
function filledIn(typed: TypedFacts, read: ReadDocument, outlets: readonly FactChoice[]): TypedFacts {
  const known = outlets.find(({ name }) => name.toLowerCase() === read.outlet?.toLowerCase());
  const outlet = known?.id ?? (read.outlet === null ? "" : NEW_OUTLET);
  return {
    ...typed,
    outlet: typed.outlet || outlet,
    title: typed.title || (read.title ?? ""),
    author: typed.author || (read.author ?? ""),
    published: typed.published || (read.published ?? ""),
    language: typed.language || (read.language ?? ""),
  };
}

function KeptDocument({ dossier, kept: { document, again } }: { readonly dossier: string; readonly kept: Kept }) {
  return (
    <div className="max-w-[60ch]">
      <FormAnswerLine
        done={
          again
            ? `The document ${document} was there already with this very text, so nothing was added twice.`
            : `The document ${document} is kept.`
        }
        fault={null}
      />
      <p className="flex flex-wrap gap-x-5 gap-y-2 [&_a]:underline [&_a]:underline-offset-2">
        <a href={recordHref(dossier, document)}>Record its claims</a>
        <a href={documentHref(dossier, document)}>Read it</a>
        <a href={newDocumentHref(dossier)}>Another document</a>
        <a href={editDocumentsHref(dossier)}>All documents</a>
      </p>
    </div>
  );
}
