"use client";

import { useListening } from "#components/ui/use-listening.ts";
import type { Mention } from "#lib/mention.ts";

import { showKey, WORKSPACE_KEYS, type WorkspaceCommand } from "./keys.ts";

interface Props {
  readonly onCommand: (command: WorkspaceCommand) => void;
  /** The suggestion in hand. */
  readonly current: Mention | null;
  readonly canUndo: boolean;
  readonly unsent: number;
}

/** What the keys do, for hands on a screen or a mouse. */
export function Toolbar({ onCommand, current, canUndo, unsent }: Props) {
  const isListening = useListening();
  const button = (command: WorkspaceCommand, label: string, isOff = false) => (
    <ToolButton key={command} command={command} isOff={isOff} label={label} onCommand={onCommand} />
  );
  return (
    <div aria-busy={!isListening} aria-label="Recording" className="work-tools" role="toolbar">
      {button("previous", "Previous")}
      {button("next", "Next")}
      {button("accept", "Accept")}
      {button("dismiss", "Dismiss", current === null)}
      {button("find", "Find")}
      {button("record", "Record")}
      {button("undo", "Undo", !canUndo)}
      {button("send", unsent === 0 ? "Send" : `Send ${unsent}`, unsent === 0)}
      {button("help", "Keys")}
    </div>
  );
}

function ToolButton({
  command,
  label,
  isOff,
  onCommand,
}: {
  readonly command: WorkspaceCommand;
  readonly label: string;
  readonly isOff: boolean;
  readonly onCommand: (command: WorkspaceCommand) => void;
}) {
  const row = WORKSPACE_KEYS.find((one) => one.command === command);
  const key = row?.keys[0] ?? "";
  return (
    <button
      aria-disabled={isOff}
      aria-keyshortcuts={key}
      className="work-tool"
      onClick={() => onCommand(command)}
      // The words selected by hand stay selected.
      onMouseDown={(event) => event.preventDefault()}
      title={row?.says}
      type="button"
    >
      {label} <kbd>{showKey(key)}</kbd>
    </button>
  );
}

/** A suggestion in words, as it is told and shown. */
export function tellMention({ exact, kind, value, unit, speaker, convention }: Mention): string {
  const read = [kind.replace("-", " "), value, unit].filter((part) => part !== null).join(" ");
  const said = speaker === null ? "" : `, said by ${speaker}`;
  return `“${exact.replace(/\s+/gu, " ")}”: ${read}${convention ? ", by convention" : ""}${said}`;
}
