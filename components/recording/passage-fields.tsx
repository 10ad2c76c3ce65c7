import type { Passage } from "#lib/passage.ts";

import { isOverlapping } from "./writing.ts";

interface Props {
  readonly passages: readonly Passage[];
  /** The words chosen in the text, where they are none of these. */
  readonly chosen: Passage | null;
  /** Where the text is not held, words are typed. */
  readonly onType: ((index: number, exact: string) => void) | null;
  readonly onAdd: (passage: Passage) => void;
  readonly onReplace: (index: number, passage: Passage) => void;
  readonly onRemove: (index: number) => void;
  readonly onFirst: (index: number) => void;
  readonly fault: string | null;
}

/** The words that a claim rests on, the most telling first. */
export function PassageFields({ passages, chosen, onType, onAdd, onReplace, onRemove, onFirst, fault }: Props) {
  return (
    <fieldset className="work-passages">
      <legend className="work-label">{passages.length > 1 ? "Words, the most telling first" : "Words"}</legend>
      {passages.length === 0 ? <p className="work-hint">Choose words in the text and add them here.</p> : null}
      <ol>
        {passages.map((passage, index) => (
          <li key={`${passage.start} ${onType === null ? passage.exact : index}`}>
            {onType === null ? (
              <blockquote dir="auto">{passage.exact}</blockquote>
            ) : (
              <textarea
                aria-label="The exact words"
                className="work-input"
                dir="auto"
                onChange={({ target }) => onType(index, target.value)}
                rows={2}
                value={passage.exact}
              />
            )}
            {chosen === null || !isOverlapping(chosen, passage) ? null : (
              <SmallButton
                label={`Put “${shorten(chosen.exact)}” in its place`}
                onPress={() => onReplace(index, chosen)}
              />
            )}
            {passages.length > 1 ? (
              <span className="work-row">
                {index > 0 ? <SmallButton label="Most telling" onPress={() => onFirst(index)} /> : null}
                <SmallButton label="Remove" onPress={() => onRemove(index)} />
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {fault === null ? null : <p className="work-fault">{fault}</p>}
      {chosen === null ? null : <SmallButton label={`Add “${shorten(chosen.exact)}”`} onPress={() => onAdd(chosen)} />}
    </fieldset>
  );
}

export function SmallButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button className="work-small" onClick={onPress} type="button">
      {label}
    </button>
  );
}

function shorten(words: string): string {
  const short = [...words.replace(/\s+/gu, " ")];
  return short.length <= 40 ? short.join("") : `${short.slice(0, 39).join("")}…`;
}
