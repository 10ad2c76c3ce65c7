"use client";

import "./workspace.css";

import { useRef } from "react";

import { LiveDocument } from "#components/editing/live-document.tsx";
import { recordHref } from "#components/ui/edit-addresses.ts";

import { CoverageMeter } from "./coverage-meter.tsx";
import { EntryList } from "./entry-list.tsx";
import { FindBar } from "./find-bar.tsx";
import { KeyHelp } from "./key-help.tsx";
import type { WorkspaceCommand } from "./keys.ts";
import { MergePanel } from "./merge-panel.tsx";
import { Panel } from "./panel.tsx";
import { SaidLine } from "./said-line.tsx";
import { TextPane } from "./text-pane.tsx";
import { TextlessPane } from "./textless-pane.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useKeys, useSingleKeys } from "./use-keys.ts";
import { type TextPlaces, usePlaces } from "./use-places.ts";
import { type Recording, useRecording } from "./use-recording.ts";
import { useWork, type Work } from "./use-work.ts";
import { unsentDrafts, type WorkPlace, type WorkState } from "./work-entry.ts";

interface Props {
  readonly place: WorkPlace;
  readonly state: WorkState;
  /** The id of the claim that is open from the beginning; null for none. */
  readonly asked: string | null;
}

/** Where a document's claims are recorded: the text with what was found in it, and a panel for the claim in hand. */
export function Workspace({ place, state, asked }: Props) {
  const work = useWork(place, state);
  const places = usePlaces(place, work);
  const recording = useRecording(place, work, places, asked);
  const [isOn, turn] = useSingleKeys();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLElement>(null);
  const commands: Readonly<Record<WorkspaceCommand, () => void>> = {
    next: () => places.step(1),
    previous: () => places.step(-1),
    accept: recording.accept,
    dismiss: () => void places.dismiss(),
    find: places.openFind,
    record: recording.beginFromChosen,
    "end-on": () => places.stretch("to", 1),
    "end-back": () => places.stretch("to", -1),
    "start-back": () => places.stretch("from", -1),
    "start-on": () => places.stretch("from", 1),
    list: () => list.current?.querySelector("button")?.focus(),
    send: () => void work.sendAll(),
    undo: () => void work.undo(),
    help: () => dialog.current?.showModal(),
    leave: () => (places.isFinding ? places.closeFind() : recording.leave()),
  };
  const onCommand = (command: WorkspaceCommand) => commands[command]();
  useKeys(isOn, places.heedSelection, onCommand);
  const { text } = place.document;
  return (
    <div className="work" data-own-keys="" data-writing={recording.isOpen || undefined}>
      <div className="work-main-column">
        <div className="work-top">
          <CoverageMeter counts={work.coverage.counts} />
          <Toolbar
            canUndo={work.canUndo}
            current={places.current}
            onCommand={onCommand}
            unsent={unsentDrafts(work.entries, place.person).length}
          />
          {places.isFinding && text !== null ? (
            <FindBar
              input={places.findInput}
              onFound={places.show}
              onLeave={places.closeFind}
              onTake={places.take}
              text={text}
            />
          ) : null}
          <LiveDocument
            document={place.document.id}
            dossier={place.dossier}
            onChange={() => void work.refresh()}
            revision={work.revision}
          />
          <SaidLine here={recordHref(place.dossier, place.document.id)} said={work.said} />
        </div>
        {text === null ? (
          <TextlessPane onType={recording.beginTyped} place={place} />
        ) : (
          <TextPane
            language={place.document.language}
            marks={places.marks}
            onChoose={places.chooseSelected}
            onPoint={places.point}
            root={places.root}
            text={text}
          />
        )}
      </div>
      <aside aria-label="Claims" className="work-side" ref={list}>
        <Side place={place} places={places} recording={recording} work={work} />
      </aside>
      <KeyHelp dialog={dialog} isOn={isOn} onTurn={turn} />
    </div>
  );
}

/** The claim in hand, or the list of all. */
function Side({
  place,
  places,
  recording,
  work,
}: {
  readonly place: WorkPlace;
  readonly places: TextPlaces;
  readonly recording: Recording;
  readonly work: Work;
}) {
  const { conflict, desk } = recording;
  if (conflict !== null) {
    return (
      <MergePanel
        author={conflict.author}
        merge={conflict.merge}
        onLeave={recording.keepMine}
        onSettle={(claim) => void recording.settle(claim)}
        questions={place.questions}
      />
    );
  }
  if (recording.isOpen && desk.writing !== null) {
    return (
      <Panel
        chosen={recording.addable}
        faults={recording.faults}
        form={desk.form}
        input={recording.input}
        isSending={recording.isSending}
        onChange={desk.change}
        onLeave={recording.leave}
        onNewTerm={(term) => void recording.addTerm(term)}
        onQuestion={recording.chooseQuestion}
        onRecord={(send) => void recording.record(send)}
        place={place}
        speakers={recording.speakers}
        suggested={desk.suggested}
        tried={desk.tried}
        writing={desk.writing}
      />
    );
  }
  return (
    <>
      {desk.writing === null ? null : (
        <button className="work-button" onClick={recording.resume} type="button">
          Go on with the claim begun
        </button>
      )}
      <EntryList
        entries={work.entries}
        onDrop={(draft) => void work.drop(draft)}
        onOpen={recording.open}
        onRecall={(draft) => void work.recall(draft)}
        onShow={places.showEntry}
        onWithdraw={(entry) => void work.withdraw(entry)}
        place={place}
      />
    </>
  );
}
