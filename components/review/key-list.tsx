import { QUEUE_KEYS } from "./queue-keys.ts";

/** The queue's keys, and the switch for them: somebody who dictates, or hits keys by accident, turns them off. */
export function KeyList({ isOn, onTurn }: { readonly isOn: boolean; readonly onTurn: (isOn: boolean) => void }) {
  return (
    <section aria-label="Keys" className="card border-rule bg-sheet mb-4 rounded border px-4.5 py-3 text-[13px]">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {QUEUE_KEYS.map(({ deed, keys, says }) => (
          <div key={deed} className="contents">
            <dt>
              {keys.map((key) => (
                <kbd key={key} className="border-rule-strong text-soft mr-1 rounded border px-1.5 font-sans text-xs">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-2 flex items-center gap-2">
        <input checked={isOn} onChange={({ target }) => onTurn(target.checked)} type="checkbox" /> Single keys act. The
        buttons do the same.
      </label>
    </section>
  );
}
