/** Files to be written, with their paths, in their order; one that is large comes in pieces as it is asked for. */
export type WrittenFiles = Iterable<WrittenFile> | AsyncIterable<WrittenFile>;
/** One of them. */
export type WrittenFile = readonly [path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>];

/**
 * The files of a package by their path inside it, with `/` between folders: a Map will do. A folder
 * answers by reading, so that no more is in memory than is looked at.
 */
export interface PackageFiles {
  get(path: string): Uint8Array | undefined;
  /** The paths of all files, for suggestions. */
  keys(): Iterable<string>;
}
