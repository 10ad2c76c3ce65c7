import type { IgnoredPart } from "#lib/ignored-part.ts";

/** Characters of the header; of one part of it, before they are encoded. */
const LONGEST_HEADER = 1500;
const LONGEST_PART = 80;

/**
 * What of an address was left out, for programs: `X-Parallax-Ignored`, each part encoded and joined by `&`, and how many
 * more there are. No header where all was read.
 */
export function ignoredHeader(ignored: readonly IgnoredPart[]): { readonly "x-parallax-ignored"?: string } {
  let told = "";
  for (const [place, { parameter, value }] of ignored.entries()) {
    const part = encodeURIComponent([...`${parameter}=${value}`.toWellFormed()].slice(0, LONGEST_PART).join(""));
    const longer = told === "" ? part : `${told}&${part}`;
    if (longer.length > LONGEST_HEADER)
      return { "x-parallax-ignored": `${told}&${encodeURIComponent(`and ${ignored.length - place} more`)}` };
    told = longer;
  }
  return told === "" ? {} : { "x-parallax-ignored": told };
}

/** The parameters of a request's address. */
export function parametersOf(request: Request): URLSearchParams {
  return new URL(request.url).searchParams;
}
