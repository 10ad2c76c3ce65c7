/** Sends the form that it stands in. The one deed that a page is for is `main`. */
export function SendButton({ label, look }: { readonly label: string; readonly look: "main" | "plain" }) {
  const colours = look === "main" ? "bg-ink text-paper" : "border-rule-strong bg-sheet border";
  return (
    <button className={`${colours} rounded px-3 py-1.5`} type="submit">
      {label}
    </button>
  );
}
