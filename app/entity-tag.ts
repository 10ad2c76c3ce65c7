/** Whether a request already has what an entity tag (with its quotation marks) names, by If-None-Match (RFC 9110). */
export function knowsTag(headers: Headers, tag: string): boolean {
  const known = (headers.get("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//u, ""));
  return known.includes("*") || known.includes(tag);
}
