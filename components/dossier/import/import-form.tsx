"use client";

import { useState } from "react";

import { dossierHref } from "#components/ui/addresses.ts";
import { DESK_HREF, dossierDeskHref, IMPORT_HREF } from "#components/ui/edit-addresses.ts";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { LiveFields } from "#components/ui/live-fields.tsx";
import type { SendFault } from "#components/ui/send.ts";

import { PackageFaultList } from "./fault-list.tsx";
import { type ImportDone, type ImportPreview, importDone, importPreview, packageFaults } from "./preview.ts";
import { PreviewView } from "./preview-view.tsx";
import { sendFile } from "./send-file.ts";

/** Where an import stands. */
type Step =
  | { readonly at: "choosing" }
  | { readonly at: "busy"; readonly said: string; readonly preview: ImportPreview | null }
  | { readonly at: "refused"; readonly fault: SendFault; readonly preview: ImportPreview | null }
  | { readonly at: "shown"; readonly preview: ImportPreview }
  | { readonly at: "done"; readonly done: ImportDone };

/** Takes a zip, shows what its import would do, and does just that when it is told to. The file stays chosen whatever happens. */
export function ImportForm() {
  const [file, setFile] = useState<File | null>(null);
  const [step, setStep] = useState<Step>({ at: "choosing" });

  const look = async (chosen: File) => {
    setFile(chosen);
    setStep({ at: "busy", said: `Reading ${chosen.name} …`, preview: null });
    const looked = await sendFile(`${IMPORT_HREF}/preview?${new URLSearchParams({ file: chosen.name })}`, chosen);
    setStep(
      looked.ok
        ? { at: "shown", preview: importPreview.parse(looked.value) }
        : { at: "refused", fault: looked.fault, preview: null },
    );
  };
  const take = async (chosen: File, preview: ImportPreview) => {
    const { sha256, plan } = preview;
    setStep({ at: "busy", said: "Importing …", preview });
    const query = new URLSearchParams({ file: chosen.name, sha256, plan });
    const taken = await sendFile(`${IMPORT_HREF}/take?${query}`, chosen);
    setStep(
      taken.ok
        ? { at: "done", done: importDone.parse(taken.value) }
        : { at: "refused", fault: taken.fault, preview: taken.fault.kind === "stale" ? null : preview },
    );
  };

  const preview = "preview" in step ? step.preview : null;
  return (
    <LiveFields>
      <label className="text-[13px] font-semibold" htmlFor="package">
        Zip of a data package
      </label>
      <input
        accept=".zip,application/zip"
        className="border-rule-strong bg-sheet mt-1 mb-4 block w-full max-w-[34rem] rounded border px-2.5 py-1.5"
        disabled={step.at === "busy"}
        id="package"
        onChange={({ currentTarget: { files } }) => {
          const [chosen] = files ?? [];
          if (chosen !== undefined) void look(chosen);
        }}
        onClick={({ currentTarget }) => {
          // Browsers say nothing when the file that is chosen already is chosen again, though it may hold something else now.
          currentTarget.value = "";
        }}
        type="file"
      />
      <div aria-live="polite">{step.at === "busy" ? <p className="text-soft mb-4">{step.said}</p> : null}</div>
      {step.at === "refused" ? <Refusal fault={step.fault} file={file} look={look} /> : null}
      {step.at === "done" ? <Done {...step.done} /> : null}
      {preview === null || file === null ? null : (
        <PreviewView isBusy={step.at === "busy"} preview={preview} take={() => void take(file, preview)} />
      )}
    </LiveFields>
  );
}

function Refusal({
  fault,
  file,
  look,
}: {
  readonly fault: SendFault;
  readonly file: File | null;
  readonly look: (file: File) => Promise<void>;
}) {
  const { data } = packageFaults.safeParse(fault);
  return (
    <>
      <FormAnswerLine done={null} fault={fault.message} />
      {fault.kind === "no-session" ? (
        <p className="mb-4">
          <a className="underline underline-offset-2" href={`/sign-in?to=${encodeURIComponent(IMPORT_HREF)}`}>
            Sign in
          </a>{" "}
          and choose the file again.
        </p>
      ) : null}
      {data === undefined ? null : <PackageFaultList {...data} />}
      {file === null ? null : (
        <button
          className="border-rule-strong bg-sheet rounded border px-3 py-1.5"
          onClick={() => void look(file)}
          type="button"
        >
          Look at {file.name} again
        </button>
      )}
    </>
  );
}

function Done({ dossier, revision }: ImportDone) {
  return (
    <>
      <FormAnswerLine done={`${dossier} was imported and stands at revision ${revision}.`} fault={null} />
      <p className="mb-4 flex flex-wrap gap-x-5 [&_a]:underline [&_a]:underline-offset-2">
        <a href={dossierHref(dossier)}>Read it</a>
        <a href={dossierDeskHref(dossier)}>Edit it</a>
        <a href={DESK_HREF}>All dossiers</a>
      </p>
    </>
  );
}
