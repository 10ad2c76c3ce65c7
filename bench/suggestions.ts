import { shareAmong, suggestedPlaces } from "#lib/testing/suggested.ts";

import { readOurs } from "../data/testing.ts";
import type { Figure } from "./measure.ts";

/** How often the question that a claim answers is among the first that its words are given; weights were tuned on the even half of the south caucasus alone. */
export async function benchSuggestions(): Promise<readonly Figure[]> {
  const halves = [
    { dossier: "south-caucasus", half: "held out", chosen: (number: number) => number % 2 === 1 },
    { dossier: "south-caucasus", half: "tuned", chosen: (number: number) => number % 2 === 0 },
    { dossier: "port-lisse", half: "held out", chosen: () => true },
  ];
  const figures = halves.map(async ({ dossier, half, chosen }) => {
    const places = suggestedPlaces(await readOurs(dossier), chosen);
    return [1, 3, 8].map((most): Figure => {
      const ratio = shareAmong(places, most);
      const shown = `${Math.round(ratio * places.length)} of ${places.length} claims`;
      const aim = most === 8 ? ">= 0.8" : "none";
      return { name: `suggested questions, ${dossier}, ${half}: among the first ${most}`, shown, ratio, aim };
    });
  });
  return (await Promise.all(figures)).flat();
}
