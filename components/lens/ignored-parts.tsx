import type { IgnoredPart } from "#lib/lens.ts";

/** The most values named where an address asks for one that there is not. */
const MOST_KNOWN = 12;

/** What of an address was not understood, part by part, and what it could have been. */
export function IgnoredParts({ ignored }: { readonly ignored: readonly IgnoredPart[] }) {
  const parts = new Map(ignored.map((part) => [`${part.parameter}=${part.value}`, part]));
  return [...parts].slice(0, MOST_KNOWN).map(([key, { parameter, value, known }]) => (
    <p key={key}>
      Ignored: <code className="break-all">{`${parameter.slice(0, 80)}=${value.slice(0, 80)}`}</code>.{" "}
      {whatIsKnown(known)}
    </p>
  ));
}

function whatIsKnown(known: readonly string[]): string {
  if (known.length === 0) return "There is no such filter.";
  const rest = known.length - MOST_KNOWN;
  return `Known: ${known.slice(0, MOST_KNOWN).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
}
