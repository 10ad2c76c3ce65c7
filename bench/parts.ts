import type { Figure } from "./measure.ts";

/** Some figures that are measured together. Its code is loaded when it is its turn: the client for the database is made first. */
export interface Part {
  readonly name: string;
  /** What has to be there: a database, or a database and the built site. */
  readonly needs: "nothing" | "database" | "site";
  /** Measured only where it is named: it takes minutes, and changes with the migrations alone. */
  readonly onlyNamed?: true;
  /** Gives what measures it on a database of its own, which is migrated. */
  readonly load: () => Promise<(url: string) => readonly Figure[] | Promise<readonly Figure[]>>;
}

/** Every part, in the order of a run. */
export const PARTS: readonly Part[] = [
  { name: "comparison", needs: "nothing", load: async () => (await import("./comparison.ts")).benchComparison },
  { name: "mentions", needs: "nothing", load: async () => (await import("./mentions.ts")).benchMentions },
  { name: "suggestions", needs: "nothing", load: async () => (await import("./suggestions.ts")).benchSuggestions },
  { name: "json", needs: "site", load: async () => (await import("./comparison-json.ts")).benchComparisonJson },
  { name: "matrix", needs: "site", load: async () => (await import("./matrix.ts")).benchMatrix },
  { name: "browser", needs: "site", load: async () => (await import("./pages-in-browser.ts")).benchBrowser },
  { name: "second-start", needs: "site", load: async () => (await import("./second-start.ts")).benchSecondStart },
  { name: "import", needs: "database", load: async () => (await import("./import.ts")).benchImport },
  { name: "search", needs: "database", load: async () => (await import("./search.ts")).benchSearch },
  { name: "backup", needs: "database", load: async () => (await import("./backup.ts")).benchBackup },
  { name: "export", needs: "database", load: async () => (await import("./export.ts")).benchExport },
  // Last of those on the million claims: it keeps a dossier of its own beside them, and moves it on.
  { name: "library-size", needs: "site", load: async () => (await import("./library-size.ts")).benchLibrarySize },
  {
    name: "upgrade",
    needs: "database",
    onlyNamed: true,
    load: async () => (await import("./upgrade.ts")).benchUpgrade,
  },
];
