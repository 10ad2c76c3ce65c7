/**
 * Whether the connection was lost just as a transaction was to be committed: then nobody here knows whether it was.
 * In every other case of failure nothing was changed.
 */
export function isOutcomeUnknown(error: unknown): boolean {
  return error instanceof Error && "isOutcomeUnknown" in error;
}
