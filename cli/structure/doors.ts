import { isTest, type Source } from "./sources.ts";

/** Files of lib/db that are not one function, and why. */
const exceptions: Readonly<Record<string, string>> = {
  "lib/db/client.ts": "the connections themselves",
  "lib/db/env.ts": "the environment, read once",
  "lib/db/session-settings.ts": "a constant",
  "lib/db/probe-replicas.ts": "the replicas, and what is known of them",
  "lib/db/replicas.ts": "which of them answers",
  "lib/db/replica-state.ts": "how far replicas are, purely",
  "lib/db/reader.ts": "whose reading it is that is under way",
};

/** Files of lib/db that do not export exactly one function, called as the file is. */
export function checkDoors(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith("lib/db/") && !isTest(path) && !(path in exceptions))
    .filter((source) => exportedFunctions(source).join() !== functionName(source.path))
    .map(
      (source) =>
        `${source.path} must export one function, ${functionName(source.path)}; it exports ${exportedFunctions(source).join(", ") || "none"}`,
    );
}

function functionName(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.ts$/, "");
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Everything exported that exists at run time: a constant counts as a second thing. */
function exportedFunctions({ program }: Source): string[] {
  return program.body.flatMap((node) => {
    if (node.type !== "ExportNamedDeclaration" || node.exportKind === "type") return [];
    const { declaration } = node;
    if (declaration === null)
      return node.specifiers.filter((entry) => entry.exportKind !== "type").map(() => "a re-export");
    if (declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration")
      return [declaration.id?.name ?? "default"];
    if (declaration.type !== "VariableDeclaration") return [];
    return declaration.declarations.map(({ id }) => (id.type === "Identifier" ? id.name : "a pattern"));
  });
}
