const names = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** A language in words, "Persian" for `fa`; the tag itself where it is not known or not well-formed. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|glk|he|khw|ks|lrc|mzn|nqo|pnb|prs|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const SCRIPT = /-(Arab|Hebr|Syrc|Thaa|Nkoo|Adlm|Latn|Cyrl|Armn|Geor)(?:-|$)/i;

/** The direction that a language is written in; where no language is known, the browser decides by the first letters. */
export function directionOf(tag: string | null): "ltr" | "rtl" | "auto" {
  if (tag === null) return "auto";
  const script = SCRIPT.exec(tag)?.[1]?.toLowerCase();
  if (script !== undefined) return /^(?:latn|cyrl|armn|geor)$/.test(script) ? "ltr" : "rtl";
  return RIGHT_TO_LEFT.test(tag) ? "rtl" : "ltr";
}
