"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";

import { draftHref } from "#components/ui/edit-addresses.ts";
import { sendJson } from "#components/ui/send.ts";

import { SayWhy } from "./say-why.tsx";
import { isUnsettled, type SaidRemark, type Thread } from "./threads.ts";

interface Where {
  readonly dossier: string;
  readonly claim: string;
  /** The id of the account of whoever looks. */
  readonly person: string;
}

/** What editors said of a claim, thread by thread: to be answered, settled, opened again, and begun. */
export function RemarkThreads({ threads, ...where }: Where & { readonly threads: readonly Thread[] }) {
  const router = useRouter();
  const [isBeginning, setBeginning] = useState(false);
  const { dossier, claim, person } = where;
  return (
    <div>
      <ul>
        {threads.map((thread) => (
          <ThreadItem key={thread.first.id} {...where} thread={thread} />
        ))}
      </ul>
      {isBeginning ? (
        <SayWhy
          focused={true}
          length="remark"
          onLeave={() => setBeginning(false)}
          onSent={() => {
            setBeginning(false);
            router.refresh();
          }}
          person={person}
          place={`${dossier}/${claim}/remark`}
          send={(body, id) => sendJson(draftHref(dossier, claim, "remarks"), { id, answers: null, body })}
          wording={{ label: "Remark", hint: "Seen by editors, never by readers.", act: "Remark" }}
        />
      ) : (
        <LineAct label="Begin a thread" onPress={() => setBeginning(true)} />
      )}
    </div>
  );
}

function ThreadItem({ dossier, claim, person, thread }: Where & { readonly thread: Thread }) {
  const router = useRouter();
  const [isAnswering, setAnswering] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { first, answers } = thread;
  const isOpen = isUnsettled(thread);
  const settle = async () => {
    const done = await sendJson(draftHref(dossier, claim, "settle"), { id: first.id, isSettled: isOpen });
    setFault(done.ok ? null : done.fault.message);
    if (done.ok) router.refresh();
  };
  return (
    <li className="border-rule-strong my-2 border-l-2 pl-3">
      <Remark remark={first} />
      {answers.map((answer) => (
        <Remark key={answer.id} remark={answer} />
      ))}
      {isAnswering ? (
        <SayWhy
          focused={true}
          length="remark"
          onLeave={() => setAnswering(false)}
          onSent={() => {
            setAnswering(false);
            router.refresh();
          }}
          person={person}
          place={`${dossier}/${claim}/answer/${first.id}`}
          send={(body, id) => sendJson(draftHref(dossier, claim, "remarks"), { id, answers: first.id, body })}
          wording={{ label: `Answer ${first.by}`, act: "Answer" }}
        />
      ) : (
        <p className="flex flex-wrap gap-x-4 text-xs">
          {isOpen ? <LineAct label="Answer" onPress={() => setAnswering(true)} /> : null}
          <LineAct label={isOpen ? "Settle" : "Open again"} onPress={settle} />
          {isOpen ? null : <span className="text-soft">settled</span>}
        </p>
      )}
      {fault === null ? null : <p role="alert">{fault}</p>}
    </li>
  );
}

function Remark({ remark: { by, body, at } }: { readonly remark: SaidRemark }) {
  return (
    <div className="mb-1.5">
      <p className="text-soft text-xs">
        {by}, <time dateTime={at.toISOString()}>{at.toISOString().slice(0, 10)}</time>
      </p>
      <p className="whitespace-pre-line wrap-anywhere">{body}</p>
    </div>
  );
}

function LineAct({ label, onPress }: { readonly label: string; readonly onPress: () => unknown }) {
  return (
    <button className="underline underline-offset-2" onClick={() => void onPress()} type="button">
      {label}
    </button>
  );
}
