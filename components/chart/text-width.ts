/** Scripts whose letters fill a square. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** About how many pixels a label takes at 12 px, rather too many than too few: no browser is there to measure it. */
export function textWidth(text: string): number {
  return Math.ceil([...text].reduce((width, letter) => width + (WIDE.test(letter) ? 13 : 7.3), 0));
}

/** A label cut to a width, with an ellipsis where something is left out. */
export function cutToWidth(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join("")}…`) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
