"use client";

import { type RefObject, useId } from "react";

import { PANEL_KEYS, showKey, WORKSPACE_KEYS } from "./keys.ts";

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** Whether single keys act. Somebody who dictates, or hits keys by accident, turns them off. */
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

/** All the keys, and the switch for them. */
export function KeyHelp({ dialog, isOn, onTurn }: Props) {
  const title = useId();
  return (
    <dialog ref={dialog} aria-labelledby={title} className="work-keys">
      <div className="work-row">
        <h2 id={title}>Keys</h2>
        <button aria-label="Close" className="work-close" onClick={() => dialog.current?.close()} type="button">
          ×
        </button>
      </div>
      <h3>In the text</h3>
      <KeyList rows={WORKSPACE_KEYS} />
      <h3>While a claim is written</h3>
      <KeyList rows={PANEL_KEYS} />
      <label className="work-checks">
        <input checked={isOn} onChange={({ target }) => onTurn(target.checked)} type="checkbox" /> Single keys act. The
        buttons do the same.
      </label>
    </dialog>
  );
}

function KeyList({ rows }: { readonly rows: readonly { readonly keys: readonly string[]; readonly says: string }[] }) {
  return (
    <dl>
      {rows.map(({ keys, says }) => (
        <div key={says}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{showKey(key)}</kbd>
            ))}
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}
