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
  const written = new Map<string, Written[]>();
  for (const thing of things) {
    const claim = claimOf(thing);
    const alike = claim === null ? undefined : written.get(claim.value);
    const known = claim === null ? null : placeAmong(facets, alike, claim);
    const place = known ?? members.length;
    placeOf.push(place);
    if (known !== null) {
      members[place]?.push(thing);
      continue;
    }
    members.push([thing]);
    if (claim === null) continue;
    if (alike === undefined) written.set(claim.value, [{ claim, place }]);
    else alike.push({ claim, place });
  }
  return { members, placeOf };
}

/** A claim that is the first to say so, and the place of its holder. */
interface Written {
  readonly claim: Claim;
  readonly place: number;
}

function placeAmong(facets: readonly string[], alike: readonly Written[] | undefined, claim: Claim): number | null {
  if (alike === undefined) return null;
  for (const known of alike) if (saysTheSame(facets, known.claim, claim)) return known.place;
  return null;
}

/** Of two claims with one value. */
function saysTheSame(facets: readonly string[], one: Claim, other: Claim): boolean {
  if (one.stance !== other.stance || one.distanced !== other.distanced || one.asOf !== other.asOf) return false;
  for (const facet of facets) if (one.scope[facet] !== other.scope[facet]) return false;
  return true;
}
