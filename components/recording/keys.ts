/** What can be done to a text by one key, while nothing is typed into a field. */
export const WORKSPACE_KEYS = [
  { command: "next", keys: ["n"], says: "Next open suggestion" },
  { command: "previous", keys: ["p"], says: "Previous open suggestion" },
  { command: "accept", keys: ["a"], says: "Accept the suggestion: opens the claim, filled in" },
  { command: "dismiss", keys: ["x"], says: "Dismiss the suggestion, or take that back" },
  { command: "find", keys: ["f", "/"], says: "Find words in the text" },
  { command: "record", keys: ["c"], says: "Record a claim from the chosen words" },
  { command: "end-on", keys: ["e", "Shift+ArrowRight"], says: "One more word at the end of the chosen words" },
  { command: "end-back", keys: ["Shift+E", "Shift+ArrowLeft"], says: "One word fewer at the end" },
  { command: "start-back", keys: ["b", "Alt+Shift+ArrowLeft"], says: "One more word at the beginning" },
  { command: "start-on", keys: ["Shift+B", "Alt+Shift+ArrowRight"], says: "One word fewer at the beginning" },
  { command: "list", keys: ["l"], says: "Go to the list of this document’s claims" },
  { command: "send", keys: ["s"], says: "Send all your drafts of this document to review" },
  { command: "undo", keys: ["Control+z", "Meta+z"], says: "Take back the last thing done here" },
  { command: "help", keys: ["?"], says: "Show or hide these keys" },
  { command: "leave", keys: ["Escape"], says: "Back to the text, where one was" },
] as const satisfies readonly { readonly command: string; readonly keys: readonly string[]; readonly says: string }[];

export type WorkspaceCommand = (typeof WORKSPACE_KEYS)[number]["command"];

/** What the panel adds, where a claim is written: these work in its fields. */
export const PANEL_KEYS = [
  { keys: ["Enter"], says: "Record the claim as a draft" },
  { keys: ["Control+Enter"], says: "Record it and send it to review" },
  { keys: ["ArrowUp", "ArrowDown"], says: "In the questions: choose another" },
  { keys: ["Escape"], says: "Back to the text; what was written is kept until another claim is begun" },
] as const;

const COMMANDS: ReadonlyMap<string, WorkspaceCommand> = new Map(
  WORKSPACE_KEYS.flatMap(({ command, keys }) => keys.map((key) => [key, command] as const)),
);

/** What is needed of a keyboard event. */
export type Pressed = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;

/** A key with what is held down with it, as the tables above name it. */
export function keyName({ key, shiftKey, altKey, ctrlKey, metaKey }: Pressed): string {
  const isLetter = /^\p{L}$/u.test(key);
  // A sign is what it is, however it is typed; a letter or a named key may be another with Shift.
  const shift = shiftKey && (isLetter || key.length > 1);
  const held = [ctrlKey && "Control", metaKey && "Meta", altKey && "Alt", shift && "Shift"].filter(
    (one) => one !== false,
  );
  return [...held, isLetter && !shift ? key.toLowerCase() : key].join("+");
}

/** The command of a key; null for none. While something is typed, only leaving a field is one. */
export function commandOf(pressed: Pressed, { isTyping }: { readonly isTyping: boolean }): WorkspaceCommand | null {
  const command = COMMANDS.get(keyName(pressed)) ?? null;
  return isTyping && command !== "leave" ? null : command;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  Control: "Ctrl",
  Meta: "⌘",
  Shift: "⇧",
  Escape: "Esc",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
};

/** A key as it stands on keyboards. */
export function showKey(key: string): string {
  return key
    .split("+")
    .map((part) => SYMBOLS[part] ?? part)
    .join(" ");
}
