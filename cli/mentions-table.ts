import { MENTION_KINDS, type Mention } from "#lib/mention.ts";

/** What was found in a text as lines for a terminal: one a line, in the order of the text, and how many of each kind. */
export function mentionsTable(mentions: readonly Mention[]): readonly string[] {
  const places = mentions.map(({ start, end }) => `${start}-${end}`);
  const wide = Math.max(0, ...MENTION_KINDS.map(({ length }) => length));
  const width = places.reduce((most, { length }) => Math.max(most, length), 0);
  const counts = MENTION_KINDS.flatMap((kind) => {
    const count = mentions.filter((mention) => mention.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  return [
    ...mentions.map((mention, index) => {
      const place = (places[index] ?? "").padEnd(width);
      return `${place}  ${mention.kind.padEnd(wide)}  ${meaningOf(mention)}`;
    }),
    `${mentions.length} mentions: ${counts.join(", ") || "none"}`,
  ];
}

function meaningOf({ value, unit, exact, convention, speaker }: Mention): string {
  const read = unit === null ? value : `${value} ${unit}`;
  const marks = [convention ? "by convention" : null, speaker === null ? null : `said by ${speaker}`];
  const told = marks.filter((mark) => mark !== null);
  return `${read}  "${exact}"${told.length === 0 ? "" : ` (${told.join(", ")})`}`;
}
