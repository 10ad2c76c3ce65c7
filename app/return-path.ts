/** Stands for our own site, of which no address is known here. */
const HERE = "http://here.invalid";

/** Where to go after signing in: a path of this site, whatever was asked for; else `otherwise`. */
export function returnPath(asked: string | null | undefined, otherwise: string): string {
  // One slash begins a path of ours; two, or one that a browser reads as two, begin another host.
  if (asked === null || asked === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/u.test(asked) || asked.includes("\\"))
    return otherwise;
  if (/^\/(?:%|\.)/u.test(asked) || !URL.canParse(asked, HERE)) return otherwise;
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  return origin === HERE && !pathname.startsWith("//") ? pathname + search + hash : otherwise;
}
