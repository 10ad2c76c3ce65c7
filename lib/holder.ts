import type { Claim } from "./claim.ts";

/** Things told apart by what they say: those that say the same are one holder, by their firsts. */
export interface Holders<Thing> {
  readonly members: readonly (readonly Thing[])[];
  /** Of each thing, the place of its holder. */
  readonly placeOf: readonly number[];
}

/**
 * Groups things, as the answers of documents, by what they say: those that give one claim each, written alike and made
 * for the same time and scope, stand alike to all others, whatever these say. `claimOf` gives a thing's one claim, null
 * where it has several or none: such a thing is a holder of its own.
 */
export function holdersOf<Thing>(
  facets: readonly string[],
  things: readonly Thing[],
  claimOf: (thing: Thing) => Claim | null,
): Holders<Thing> {
  const members: Thing[][] = [];
  const placeOf: number[] = [];
  const written = new Map<string, number>();
  for (const thing of things) {
    const claim = claimOf(thing);
    const said = claim === null ? null : saying(facets, claim);
    const known = said === null ? undefined : written.get(said);
    const place = known ?? members.length;
    placeOf.push(place);
    if (known !== undefined) {
      members[place]?.push(thing);
      continue;
    }
    members.push([thing]);
    if (said !== null) written.set(said, place);
  }
  return { members, placeOf };
}

/** The same for two claims that say the same. What is not stated is told from what is stated as nothing. */
function saying(facets: readonly string[], { value, stance, distanced, asOf, scope }: Claim): string {
  let setting = "";
  if (asOf !== null) setting += `@${JSON.stringify(asOf)}\n`;
  for (const facet of facets) if (scope[facet] !== undefined) setting += `${facet}=${JSON.stringify(scope[facet])}\n`;
  return `${stance}\n${distanced}\n${setting}=${value}`;
}
