const DIGITS = /\d+/u;

/**
 * A quote cut to about `length` characters around the value that rests on it, at the ends of words,
 * with an ellipsis where something is left out. White space, line ends too, becomes one space.
 */
export function shortenQuote(quote: string, value: string, length: number): string {
  const text = quote.replace(/\s+/gu, " ").trim();
  if (text.length <= length + 4) return text;
  const centre = placeOf(text, value);
  const from = startOfWord(text, Math.max(0, Math.min(centre - Math.floor(length / 2), text.length - length)));
  const to = endOfWord(text, Math.min(text.length, from + length));
  return `${from > 0 ? "…" : ""}${text.slice(from, to).trim()}${to < text.length ? "…" : ""}`;
}

/** Where the value stands in its quote: its words, else its first digits, else the beginning. */
function placeOf(text: string, value: string): number {
  const words = text.toLowerCase().indexOf(value.toLowerCase());
  if (words !== -1) return words + Math.floor(value.length / 2);
  const digits = DIGITS.exec(value)?.[0] ?? "";
  const grouped = digits.length > 3 ? digits.slice(0, digits.length % 3 || 3) : digits;
  const found = grouped === "" ? -1 : text.indexOf(grouped);
  return found === -1 ? 0 : found;
}

function startOfWord(text: string, index: number): number {
  if (index === 0) return 0;
  const space = text.indexOf(" ", index);
  return space === -1 || space - index > 14 ? index + Number(isInsidePair(text, index)) : space + 1;
}

function endOfWord(text: string, index: number): number {
  if (index === text.length) return index;
  const space = text.lastIndexOf(" ", index);
  return space === -1 || index - space > 14 ? index - Number(isInsidePair(text, index)) : space;
}

/** Whether a cut here would part a surrogate pair. */
function isInsidePair(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00;
}
