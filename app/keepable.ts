/** For JSON.parse: refuses what PostgreSQL keeps not, null characters and halves of pairs, and a key that names an object's prototype. */
export function refuseUnkeepable(key: string, value: unknown): unknown {
  if (key === "__proto__") throw new SyntaxError('"__proto__" is no field.');
  if (typeof value === "string" && (value.includes("\0") || !value.isWellFormed()))
    throw new SyntaxError("A character in it is none: null, or half of a pair.");
  return value;
}
