"use client";

import { type DragEvent, useState } from "react";

import { ActButton } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { newDocumentHref } from "#components/ui/edit-addresses.ts";
import { TextField } from "#components/ui/field.tsx";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { type SendFault, sendBody } from "#components/ui/send.ts";

import type { ReadDocument } from "./read-document.ts";
import { SignInAgain } from "./sign-in-again.tsx";

interface Props {
  readonly dossier: string;
  /** Bytes of a file. */
  readonly most: number;
  /** What the card is called. */
  readonly title: string;
  /** What stands in the field for pasting. */
  readonly pasted: string;
  readonly onPaste: (text: string) => void;
  readonly onRead: (read: ReadDocument) => void;
}

/** A text, pasted, dropped or chosen; nothing is kept before it was looked at. What was pasted stays, whatever comes. */
export function TextSource({ dossier, most, title, pasted, onPaste, onRead }: Props) {
  const [reading, setReading] = useState<string | null>(null);
  const [fault, setFault] = useState<SendFault | null>(null);
  const [isOver, setOver] = useState(false);

  const read = async (bytes: Blob, name: string) => {
    setFault(null);
    if (bytes.size > most) return setFault(tooLarge(bytes.size, most));
    setReading(name);
    const done = await sendBody<ReadDocument>(`${newDocumentHref(dossier)}/read`, bytes, "application/octet-stream");
    setReading(null);
    if (done.ok) onRead(done.value);
    else setFault(done.fault);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    const text = event.dataTransfer.getData("text/plain");
    if (file !== undefined) void read(file, file.name);
    else if (text !== "") onPaste(text);
  };
  return (
    <Card title={title}>
      <fieldset
        className={isOver ? "outline-ink outline-2 outline-offset-4 outline-dashed" : ""}
        onDragLeave={() => setOver(false)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDrop={drop}
      >
        <legend className="sr-only">{title}</legend>
        <TextField
          dir="auto"
          hint="Or drop a file anywhere in this frame."
          id="pasted"
          label="Paste the text"
          onChange={({ currentTarget: { value } }) => onPaste(value)}
          rows={7}
          value={pasted}
        />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <ActButton
            isOff={reading !== null || pasted.trim() === ""}
            label="Read this text"
            look="plain"
            onAct={() => void read(new Blob([pasted]), "the text")}
          />
          <label className="text-[13px]">
            <span className="mr-2 font-semibold">or choose a file</span>
            <input
              accept=".txt,.md,.html,.htm,.pdf,.docx,text/plain,text/html,application/pdf"
              className="file:border-rule-strong file:bg-sheet max-w-full file:mr-2.5 file:rounded file:border file:px-3 file:py-1.5"
              disabled={reading !== null}
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                if (file !== undefined) void read(file, file.name);
                // The same file can be chosen again, once it was mended.
                currentTarget.value = "";
              }}
              type="file"
            />
          </label>
        </div>
        <p className="text-soft mt-2 text-xs">
          A plain text, a saved page (HTML), a PDF or a DOCX, up to {megabytes(most)} MB.
        </p>
      </fieldset>
      <p aria-live="polite" className="text-soft mt-2">
        {reading === null ? "" : `Reading ${reading} …`}
      </p>
      {fault === null ? null : (
        <>
          <FormAnswerLine done={null} fault={fault.message} />
          <SignInAgain fault={fault} />
        </>
      )}
    </Card>
  );
}

function tooLarge(size: number, most: number): SendFault {
  const message = `The file has ${megabytes(size)} MB, and at most ${megabytes(most)} can be read. Give the document’s text, or a PDF without its pictures.`;
  return { kind: "file-too-large", message };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
