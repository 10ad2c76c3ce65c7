import type { IgnoredPart } from "#lib/ignored-part.ts";

/** The most values named where an address asks for one that there is not, and the most parts that are told one by one. */
const MOST_NAMED = 12;
/** Characters of a part that are shown. */
const LONGEST = 80;

/** What of an address was not understood, part by part, and what it could have been. */
export function IgnoredParts({ ignored }: { readonly ignored: readonly IgnoredPart[] }) {
  const parts = new Map(ignored.map((part) => [`${part.parameter}=${part.value}`, part]));
  const rest = parts.size - MOST_NAMED;
  return (
    <>
      {[...parts].slice(0, MOST_NAMED).map(([key, { parameter, value, known, why }]) => (
        <p key={key}>
          Ignored:{" "}
          <code className="wrap-anywhere">
            <bdi>{`${visible(parameter)}=${visible(value)}`}</bdi>
          </code>
          . {why ?? whatIsKnown(known)}
        </p>
      ))}
      {rest > 0 ? <p>Ignored: {rest} more parts of this address.</p> : null}
    </>
  );
}

/** The same, set apart; nothing where all was understood. */
export function IgnoredNotice({ ignored }: { readonly ignored: readonly IgnoredPart[] }) {
  if (ignored.length === 0) return null;
  return (
    <div className="border-rule-strong my-2 border-l-[3px] py-0.5 pl-3.5 text-[13px]">
      <IgnoredParts ignored={ignored} />
    </div>
  );
}

/** The beginning of a text, with names for the characters that nobody sees, some of which would turn round what follows. */
export function visible(text: string): string {
  const shown = [...text.slice(0, 2 * LONGEST + 2).toWellFormed()];
  const spelt = shown.slice(0, LONGEST).map((character) => (/\p{C}/u.test(character) ? nameOf(character) : character));
  return `${spelt.join("")}${shown.length > LONGEST ? "…" : ""}`;
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function whatIsKnown(known: readonly string[]): string {
  if (known.length === 0) return "Nothing of this name is read here.";
  const rest = known.length - MOST_NAMED;
  return `Known: ${known.slice(0, MOST_NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
}
