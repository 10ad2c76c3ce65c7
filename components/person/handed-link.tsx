"use client";

import { useState } from "react";

/** A link that is shown once, to be handed over. */
export function HandedLink({ link }: { readonly link: string }) {
  return <HandedText label="Link to hand over, shown this once" text={link} />;
}

/** What is shown once: selected by a click, and copied by a button where scripts run. */
export function HandedText({ label, text }: { readonly label: string; readonly text: string }) {
  const [said, setSaid] = useState("Copy");
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setSaid("Copied"),
      () => setSaid("Select it and copy it by hand"),
    );
  };
  return (
    <div className="mb-4 flex flex-wrap items-end gap-2">
      <label className="grow text-[13px] font-semibold">
        {label}
        <input
          className="border-rule-strong bg-sheet mt-1 block w-full rounded border px-2.5 py-1.5 font-mono text-xs font-normal"
          onFocus={(event) => event.currentTarget.select()}
          readOnly={true}
          value={text}
        />
      </label>
      <button className="border-rule-strong bg-sheet rounded border px-3 py-1.5 text-xs" onClick={copy} type="button">
        {said}
      </button>
    </div>
  );
}
