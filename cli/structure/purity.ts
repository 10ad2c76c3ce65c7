import { Visitor } from "oxc-parser";

import { isCore, isTest, type Source } from "./sources.ts";

/** Where the core asks the clock or chance: time and identifiers come in as arguments. */
export function checkPurity(sources: readonly Source[]): string[] {
  return sources.filter(({ path }) => isCore(path) && !isTest(path)).flatMap(findImpure);
}

const forbidden = new Set([
  "Date.now",
  "Math.random",
  "performance.now",
  "crypto.randomUUID",
  "crypto.getRandomValues",
]);

function findImpure({ path, program }: Source): string[] {
  const found: string[] = [];
  new Visitor({
    MemberExpression(node) {
      if (node.computed || node.object.type !== "Identifier" || node.property.type !== "Identifier") return;
      const name = `${node.object.name}.${node.property.name}`;
      if (forbidden.has(name)) found.push(`${path} may not use ${name}`);
    },
    NewExpression(node) {
      if (node.callee.type !== "Identifier" || node.callee.name !== "Date" || node.arguments.length > 0) return;
      found.push(`${path} may not use new Date() without a time`);
    },
  }).visit(program);
  return found;
}
