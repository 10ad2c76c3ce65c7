/**
 * The files of a package by their path inside it, with `/` between folders: a Map will do. A folder
 * answers by reading, so that no more is in memory than is looked at.
 */
export interface PackageFiles {
  get(path: string): Uint8Array | undefined;
  /** The paths of all files, for suggestions. */
  keys(): Iterable<string>;
}
