/** One part of something in two versions. */
export interface TwoVersions {
  readonly name: string;
  readonly typed: string;
  readonly saved: string;
}

/** What somebody typed beside what somebody else has saved meanwhile; null for `parts` where it is gone. */
export function BothVersions({
  parts,
  onKeep,
  onTake,
}: {
  readonly parts: readonly TwoVersions[] | null;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}) {
  if (parts === null)
    return (
      <p className="border-apart bg-apart-wash my-3 border-l-[3px] px-3 py-2" role="alert">
        Somebody has withdrawn this, or given it another name, while you were at it. What you typed is kept here: copy
        what you need of it, and go back to the codebook.
      </p>
    );
  return (
    <section className="border-apart bg-apart-wash my-3 border-l-[3px] px-3 py-2" role="alert">
      <h3 className="font-semibold">Somebody has changed this while you were at it</h3>
      <table className="my-2 w-full text-left text-[13px]">
        <thead>
          <tr>
            <th className="pr-3 font-semibold">Field</th>
            <th className="pr-3 font-semibold">As it is now</th>
            <th className="font-semibold">As you have it</th>
          </tr>
        </thead>
        <tbody>
          {parts
            .filter(({ typed, saved }) => typed !== saved)
            .map(({ name, typed, saved }) => (
              <tr key={name} className="border-rule border-t align-top wrap-anywhere">
                <th className="pr-3 font-normal">{name}</th>
                <td className="pr-3">{saved || "empty"}</td>
                <td>{typed || "empty"}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className="flex flex-wrap gap-3">
        <button className={BUTTON} onClick={onKeep} type="button">
          Keep what I typed
        </button>
        <button className={BUTTON} onClick={onTake} type="button">
          Take it as it is now
        </button>
      </p>
    </section>
  );
}

const BUTTON = "border-rule-strong bg-sheet rounded border px-3 py-1.5";
