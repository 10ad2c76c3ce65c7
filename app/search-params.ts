/** A page's search parameters as Next hands them over. */
export type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** The same as the platform writes them, repeated ones kept. */
export function toSearchParams(parameters: Parameters): URLSearchParams {
  const pairs = Object.entries(parameters).flatMap(([name, given]) =>
    [given ?? []].flat().map((value) => [name, value]),
  );
  return new URLSearchParams(pairs);
}
