"use client";

import { useState } from "react";

import { useKeptText } from "#components/editing/kept-text.ts";
import { KeptTextLine } from "#components/editing/kept-text-line.tsx";
import { ActButton } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { editDocumentsHref, factsHref } from "#components/ui/edit-addresses.ts";
import { Field, SelectField } from "#components/ui/field.tsx";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { type SendFault, sendJson } from "#components/ui/send.ts";
import { type Facts, type TypedFacts, typedFacts } from "#lib/facts.ts";

import { type FactChoice, FactsFields } from "./facts-fields.tsx";
import { asFactsEdit } from "./kept-facts.ts";
import { SignInAgain } from "./sign-in-again.tsx";
import { wrongFields } from "./wrong-fields.ts";

/** A document's facts in one version. */
interface Version {
  readonly id: string;
  readonly version: number;
  readonly retracted: boolean;
  readonly facts: Facts;
}

interface Props {
  readonly dossier: string;
  /** The id of the account. */
  readonly person: string;
  readonly outlets: readonly FactChoice[];
  readonly documents: readonly FactChoice[];
  readonly stored: Version;
}

/** What is stated of a document, and its withdrawal. What somebody else stated meanwhile is shown beside what is typed. */
export function DocumentSettings({ dossier, person, outlets, documents, stored }: Props) {
  const form = useKeptText({
    person,
    place: factsHref(dossier, stored.id),
    blank: { facts: typedFacts(stored.facts), seen: stored.version },
    recognise: asFactsEdit,
  });
  const { facts: typed } = form.value;
  const change = (facts: Partial<TypedFacts>) => form.type({ ...form.value, facts: { ...form.value.facts, ...facts } });
  const [theirs, setTheirs] = useState<Version | null>(null);
  const [fault, setFault] = useState<SendFault | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const seen = theirs?.version ?? form.value.seen;

  const send = async (deed: "save" | "withdraw", body: object) => {
    setFault(null);
    setDone(null);
    const sent = await sendJson<Version>(`${factsHref(dossier, stored.id)}/${deed}`, { seen, ...body });
    if (sent.ok) return sent;
    setFault(sent.fault);
    setTheirs(currentOf(sent.fault) ?? theirs);
    return sent;
  };
  const save = () =>
    form.save(async ({ facts }) => {
      const sent = await send("save", { facts });
      if (!sent.ok) return sent;
      form.clear({ facts: typedFacts(sent.value.facts), seen: sent.value.version });
      setTheirs(null);
      setDone("Saved.");
      return sent;
    });
  const withdraw = async (reason: string) => {
    if (!(await send("withdraw", { reason })).ok) return;
    form.clear();
    window.location.assign(editDocumentsHref(dossier));
  };
  const wrong = wrongFields(fault);
  return (
    <div className="max-w-[48rem]">
      <FormAnswerLine done={done} fault={fault?.message ?? null} />
      {fault === null ? null : <SignInAgain fault={fault} />}
      {theirs === null ? null : (
        <Theirs take={() => change(typedFacts(theirs.facts))} theirs={typedFacts(theirs.facts)} typed={typed} />
      )}
      <Card title="What is stated of it">
        <SelectField
          hint={wrong.outlet}
          id="facts-outlet"
          label="Outlet"
          onChange={({ currentTarget: { value } }) => change({ outlet: value })}
          options={outlets.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.outlet}
        />
        <FactsFields change={change} documents={documents} typed={typed} wrong={wrong} />
        <ActButton isOff={form.sent !== null} label="Save" look="main" onAct={() => void save()} />
        <KeptTextLine form={{ ...form, fault: null }} />
      </Card>
      <Withdrawal withdraw={withdraw} />
    </div>
  );
}

function currentOf(fault: SendFault): Version | null {
  const current = fault["current"];
  return fault.kind === "stale" && isVersion(current) ? current : null;
}

function isVersion(given: unknown): given is Version {
  return typeof given === "object" && given !== null && "facts" in given;
}

/** What somebody else stated meanwhile, beside what is typed: only where they differ. */
function Theirs({
  theirs,
  typed,
  take,
}: {
  readonly theirs: TypedFacts;
  readonly typed: TypedFacts;
  readonly take: () => void;
}) {
  const names = ["title", "outlet", "author", "published", "language", "url", "origin", "note"] as const;
  const rows = [
    ...names.map((name) => ({ name: name === "url" ? "address" : name, theirs: theirs[name], yours: typed[name] })),
    { name: "shown to readers", theirs: theirs.isShown ? "yes" : "no", yours: typed.isShown ? "yes" : "no" },
  ].filter((row) => row.theirs !== row.yours);
  return (
    <Card title="What stands now, beside what you typed">
      <table className="mb-3 w-full text-left [&_td]:pr-4 [&_td]:align-top [&_td]:wrap-anywhere [&_th]:pr-4 [&_th]:align-top">
        <thead className="text-soft text-xs">
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Stands now</th>
            <th scope="col">You typed</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.theirs || "nothing"}</td>
              <td>{row.yours || "nothing"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-soft mb-3">Save below to put yours in its place, or take what stands and change that.</p>
      <ActButton label="Take what stands now" look="plain" onAct={take} />
    </Card>
  );
}

function Withdrawal({ withdraw }: { readonly withdraw: (reason: string) => Promise<void> }) {
  const [reason, setReason] = useState("");
  const [isOff, setOff] = useState(false);
  const act = async () => {
    setOff(true);
    await withdraw(reason);
    setOff(false);
  };
  return (
    <details className="mt-6">
      <summary className="cursor-pointer">Withdraw this document</summary>
      <div className="mt-3">
        <p className="text-soft mb-3">
          Readers no longer see it. Its text and history are kept; its id is never used again. A document that claims
          rest on cannot be withdrawn.
        </p>
        <Field
          id="withdraw-reason"
          label="Why"
          maxLength={1000}
          onChange={({ currentTarget: { value } }) => setReason(value)}
          value={reason}
        />
        <ActButton isOff={isOff} label="Withdraw" look="plain" onAct={() => void act()} />
      </div>
    </details>
  );
}
