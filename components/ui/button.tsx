/** Sends the form that it stands in. The one deed that a page is for is `main`. */
export function SendButton({ label, look }: { readonly label: string; readonly look: "main" | "plain" }) {
  const colours = look === "main" ? "bg-ink text-paper" : "border-rule-strong bg-sheet border";
  return (
    <button className={`${colours} rounded px-3 py-1.5`} type="submit">
      {label}
    </button>
  );
}

/** Does something at once, without a form. While it is under way it does not do it again. */
export function ActButton({
  label,
  look,
  isBusy,
  onAct,
}: {
  readonly label: string;
  readonly look: "main" | "plain";
  readonly isBusy: boolean;
  readonly onAct: () => unknown;
}) {
  const colours = look === "main" ? "bg-ink text-paper" : "border-rule-strong bg-sheet border";
  return (
    <button aria-disabled={isBusy} className={`${colours} rounded px-3 py-1.5`} onClick={onAct} type="button">
      {label}
    </button>
  );
}
