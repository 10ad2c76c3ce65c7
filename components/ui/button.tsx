/** Sends the form that it stands in. The one deed that a page is for is `main`. */
export function SendButton({ label, look }: { readonly label: string; readonly look: "main" | "plain" }) {
  const colours = look === "main" ? "bg-ink text-paper" : "border-rule-strong bg-sheet border";
  return (
    <button className={`${colours} rounded px-3 py-1.5`} type="submit">
      {label}
    </button>
  );
}

/** Does something at once, without a form. While `isOff`, because it is under way or cannot be done, it does nothing. */
export function ActButton({
  label,
  look,
  isOff = false,
  onAct,
}: {
  readonly label: string;
  readonly look: "main" | "plain";
  readonly isOff?: boolean;
  readonly onAct: () => unknown;
}) {
  const colours = look === "main" ? "bg-ink text-paper" : "border-rule-strong bg-sheet border";
  return (
    <button
      aria-disabled={isOff}
      className={`${colours} rounded px-3 py-1.5 aria-disabled:opacity-60`}
      onClick={isOff ? undefined : onAct}
      type="button"
    >
      {label}
    </button>
  );
}
