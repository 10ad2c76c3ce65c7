/** How many tests of a stage passed and failed, and what it has to say. */
export type Tally = { readonly passed: number; readonly failed: number; readonly said: string };

/** One check, which passes when it says nothing. */
export function oneCheck(complaints: string): Tally {
  return complaints === "" ? { passed: 1, failed: 0, said: "" } : { passed: 0, failed: 1, said: complaints };
}

/** All tallies as one. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    said: tallies
      .map(({ said }) => said)
      .filter((said) => said !== "")
      .join("\n"),
  };
}
