import type { Lens } from "#lib/lens.ts";

/** What of a lens does nothing where words are told and not measured, in a sentence; null where all that it asks for acts. */
export function tellIdleForWords(
  { tolerance, approximation, voice }: Lens,
  place: "tables" | "lines" = "tables",
): string | null {
  const measures = [
    ...(tolerance === undefined ? [] : ["tolerance"]),
    ...(approximation === undefined ? [] : ["“about”"]),
  ];
  const told = [
    ...(measures.length === 0
      ? []
      : [`Of this, ${measures.join(" and ")} acts on figures and dates, and so on nothing here.`]),
    ...(voice === "own" ? [] : [VOICE_WORDS[place]]),
  ];
  return told.length === 0 ? null : told.join(" ");
}

const VOICE_WORDS = {
  tables: "The voice acts on the verdicts beside the rows alone: everybody’s words stand in the cells.",
  lines: "The voice acts on verdicts alone: everybody’s words stand here.",
} as const;
