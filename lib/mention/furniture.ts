import { phrasesOf, readPhrase } from "./phrase.ts";
import { beginsSentence, isCapital, isDash, type Token } from "./token.ts";

/** A rule marks the places from `first` up to `end` as no candidates. */
type Mark = (first: number, end: number) => void;

/**
 * Which tokens belong to the page or to a name rather than to what is told: addresses, telephone
 * numbers, page and list numbers, times of day, references, "COVID-19". True at each such place.
 */
export function furnitureOf(text: string, tokens: readonly Token[]): readonly boolean[] {
  const marked = tokens.map(() => false);
  const mark: Mark = (first, end) => marked.fill(true, Math.max(0, first), end);
  markAddressesOnline(text, tokens, mark);
  for (const [first, end] of linesOf(tokens)) {
    markPageNumber(tokens, first, end, mark);
    markStreet(tokens, first, end, mark);
    markListNumeral(tokens, first, mark);
    markTelephoneLine(tokens, first, end, mark);
  }
  for (const [place, token] of tokens.entries()) {
    if (token.kind === "digits") markDigits(tokens, place, mark);
    else if (token.kind === "word") markWord(tokens, place, mark);
  }
  return marked;
}

/** The lines of a text as places, half-open. */
function linesOf(tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const starts = tokens.flatMap(({ gap }, place) => (place === 0 || gap.startsWith("\n") ? [place] : []));
  return starts.map((start, index) => [start, starts[index + 1] ?? tokens.length] as const);
}

/** Runs without white space that are an e-mail or web address. */
function markAddressesOnline(text: string, tokens: readonly Token[], mark: Mark): void {
  let place = 0;
  for (const { 0: run, index } of text.matchAll(/\S+/gu)) {
    if (!/@|:\/\/|www\./u.test(run) && !/\w\.(?:com|org|net|example|gov|info|int|eu)\b/u.test(run)) continue;
    while ((tokens[place]?.start ?? index) < index) place += 1;
    const first = place;
    while ((tokens[place]?.end ?? Number.POSITIVE_INFINITY) <= index + run.length) place += 1;
    mark(first, place);
  }
}

/** A line that is a number of up to three digits, with dashes or "Page", "3 of 11". */
function markPageNumber(tokens: readonly Token[], first: number, end: number, mark: Mark): void {
  if (end - first > 4) return;
  const line = tokens.slice(first, end);
  const isPage = line.every(
    (token, index) =>
      isDash(token) ||
      /^(?:page|of)$/u.test(token.key) ||
      (token.kind === "digits" && /^\d{1,3}$/u.test(token.text) && index < 4),
  );
  if (isPage && isLineAlone(tokens, first, end)) mark(first, end);
}

/** A scan may break a line inside a date: a number alone on a line with one word before it on the same line is none. */
function isLineAlone(tokens: readonly Token[], first: number, end: number): boolean {
  const goesBefore = tokens[first]?.gap === "\n" && /[\p{Ll},]$/u.test(tokens[first - 1]?.text ?? "");
  const goesAfter = tokens[end]?.gap === "\n" && /^[\p{Ll},.]/u.test(tokens[end]?.text ?? "");
  return !(goesBefore && goesAfter);
}

const STREETS = new Set(
  "street str st road rd avenue ave lane boulevard blvd square prospekt highway drive".split(" "),
);
/** Tokens after the street in which its town and postcode may stand. */
const LONGEST_TOWN = 6;

/** "14 Mole Street, Port Salve 2051": a house number, names, a street, and what follows it on the line. */
function markStreet(tokens: readonly Token[], first: number, end: number, mark: Mark): void {
  for (let place = first; place < end; place += 1) {
    if (!STREETS.has(tokens[place]?.key ?? "") || tokens[place]?.gap === "") continue;
    const back = [2, 3, 4].find((far) => place - far >= first && /^\d{1,3}$/u.test(tokens[place - far]?.key ?? ""));
    if (back === undefined || !isCapital(tokens[place - back + 1])) continue;
    mark(place - back, Math.min(end, place + LONGEST_TOWN));
  }
}

/** "1." or "2)" or "(3)" before something at a line's start, unless the line goes on with a sentence of the line before. */
function markListNumeral(tokens: readonly Token[], first: number, mark: Mark): void {
  const at = tokens[first]?.text === "(" ? first + 1 : first;
  const [number, closing, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (number?.kind !== "digits" || number.text.length > 3 || next === undefined) return;
  if (closing?.gap !== "" || !/^[.)]$/u.test(closing.text)) return;
  if (next.gap === "" || next.gap === "\n\n") return;
  const before = tokens[first - 1];
  const goesOn = tokens[first]?.gap === "\n" && before !== undefined && /[\p{L},]$/u.test(before.text);
  if (!goesOn || closing.text === ")") mark(first, at + 1);
}

const TELEPHONES = new Set("tel telephone telephones phone phones fax mob mobile switchboard hotline".split(" "));

/** The digits and marks after "Tel." on its line. */
function markTelephoneLine(tokens: readonly Token[], first: number, end: number, mark: Mark): void {
  let inNumber = false;
  for (let place = first; place < end; place += 1) {
    if (tokens[place]?.kind === "word") inNumber = TELEPHONES.has(tokens[place]?.key ?? "");
    if (inNumber) mark(place, place + 1);
  }
}

function markDigits(tokens: readonly Token[], place: number, mark: Mark): void {
  markTelephone(tokens, place, mark);
  markClock(tokens, place, mark);
  markHour(tokens, place, mark);
  markTiedNumber(tokens, place, mark);
  markNameNumber(tokens, place, mark);
  markPath(tokens, place, mark);
}

/** "(+994 12) 596-82-39", "818-20-04": digits after a plus, and three groups with dashes that are no date. */
function markTelephone(tokens: readonly Token[], place: number, mark: Mark): void {
  const plus = tokens[place - 1];
  if (plus?.text === "+" && tokens[place]?.gap === "") {
    let end = place;
    while (tokens[end]?.kind === "digits" || /^[()\-–.]$/u.test(tokens[end]?.text ?? "")) end += 1;
    mark(place, end);
  }
  const [a, dash, b, again, c] = tokens.slice(place, place + 5);
  const groups = [a, b, c].every((token) => token?.kind === "digits" && /^\d{2,4}$/u.test(token.text));
  const glued = [dash, b, again, c].every((token) => token?.gap === "");
  if (groups && glued && isDash(dash) && isDash(again) && a?.text.length !== 4) mark(place, place + 5);
}

/** "10:00", "16:30". */
function markClock(tokens: readonly Token[], place: number, mark: Mark): void {
  const [colon, minutes] = [tokens[place + 1], tokens[place + 2]];
  if (colon?.text === ":" && colon.gap === "" && minutes?.kind === "digits" && minutes.gap === "")
    mark(place, place + 3);
}

const HOURS = phrasesOf<true>([
  ["am;pm;a . m;p . m;o clock;in the morning;in the afternoon;in the evening;at night;hours local time", true],
]);

/** "7.30 pm", "5 a.m.", "five in the morning". */
function markHour(tokens: readonly Token[], place: number, mark: Mark): void {
  if (readPhrase(HOURS, tokens, place + 1) !== null || tokens[place + 1]?.key === "o'clock") mark(place, place + 1);
}

/** "COVID-19", "Su-25": a number that a hyphen ties to a name. */
function markTiedNumber(tokens: readonly Token[], place: number, mark: Mark): void {
  const [name, dash, number] = [tokens[place - 2], tokens[place - 1], tokens[place]];
  const tied = isDash(dash) && dash?.gap === "" && number?.gap === "";
  if (tied && name?.kind === "word" && isCapital(name) && !isMonth(name.key)) mark(place - 2, place + 1);
}

/** "COP 29", "Castor 2", "France 24": a small number straight after a name that counts nothing. */
function markNameNumber(tokens: readonly Token[], place: number, mark: Mark): void {
  const [before, number, next] = [tokens[place - 1], tokens[place], tokens[place + 1]];
  if (before?.kind !== "word" || !/^\d{1,2}$/u.test(number?.text ?? "")) return;
  if (number?.gap === "" || number?.gap === "\n\n" || isMonth(before.key) || isMonth(next?.key ?? "")) return;
  const initials = /^\p{Lu}{2,}$/u.test(before.text);
  const inside = isCapital(tokens[place - 2]) || !beginsSentence(tokens, place - 1);
  if (initials || (isCapital(before) && inside && !countsNoun(next))) mark(place, place + 1);
}

/** Whether a number before a token counts it: a noun may follow, and a verb or preposition may not. */
function countsNoun(next: Token | undefined): boolean {
  if (next?.text === "%") return true;
  if (next?.kind !== "word" || next.gap === "\n\n" || !/^\p{Ll}/u.test(next.text)) return false;
  return !/^(?:in|was|is|has|will|and|to|on|at|as|had|were|are)$/u.test(next.key);
}

const MONTH =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)$/u;

function isMonth(key: string): boolean {
  return MONTH.test(key);
}

/** "A/RES/62/243", "16-18842". */
function markPath(tokens: readonly Token[], place: number, mark: Mark): void {
  if (isAfterSlash(tokens, place) && isInPath(tokens, place - 2)) mark(place, place + 1);
  const [dash, long] = [tokens[place + 1], tokens[place + 2]];
  if (isDash(dash) && dash?.gap === "" && long?.gap === "" && /^\d{5,}$/u.test(long.text)) mark(place, place + 3);
}

function isAfterSlash(tokens: readonly Token[], place: number): boolean {
  return tokens[place - 1]?.text === "/" && tokens[place - 1]?.gap === "" && tokens[place]?.gap === "";
}

/** Whether a word stands before the slash, or a number that itself follows a word and a slash: no date does. */
function isInPath(tokens: readonly Token[], place: number): boolean {
  if (tokens[place]?.kind === "word") return true;
  return tokens[place]?.kind === "digits" && isAfterSlash(tokens, place) && tokens[place - 2]?.kind === "word";
}

/** Words before the number of something: "Article 5", "No. 7", "resolution 822". */
const REFERENCES = new Set(
  "no nos article articles section sections paragraph paragraphs para paras chapter annex appendix table figure resolution resolutions rule page pages p pp vol volume issue route highway room flight decree item clause version grade channel berth post gate pier platform apartment group km kilometre order form protocol stage phase level amendment bill".split(
    " ",
  ),
);

/** "8, Baku, AZ1005": a postcode with letters, and a house number before it. */
function markPostcode(tokens: readonly Token[], place: number, mark: Mark): void {
  if (!/^\p{Lu}{2}\d{4}$/u.test(tokens[place]?.text ?? "")) return;
  for (let back = 1; back <= 6; back += 1) if (tokens[place - back]?.kind === "digits") mark(place - back, place);
}

function markWord(tokens: readonly Token[], place: number, mark: Mark): void {
  markPostcode(tokens, place, mark);
  if (REFERENCES.has(tokens[place]?.key ?? "")) markReference(tokens, place, mark);
  markHour(tokens, place, mark);
  markNumberName(tokens, place, mark);
}

/** The numbers after such a word: "Articles 3, 4 and 9", "pp. 14-16", "Group of 20". */
function markReference(tokens: readonly Token[], place: number, mark: Mark): void {
  const word = tokens[place];
  const counted =
    tokens[place - 1]?.kind === "digits" &&
    /^(?:km|pages|articles|sections|paragraphs|resolutions)$/u.test(word?.key ?? "");
  if (counted || word === undefined) return;
  let at = place + 1;
  if (tokens[at]?.text === "." && tokens[at]?.gap === "") at += 1;
  if (word.key === "group" && isCapital(word) && tokens[at]?.key === "of") at += 1;
  if (
    tokens[at]?.kind !== "digits" ||
    tokens[at]?.gap === "\n\n" ||
    (word.key === "no" && tokens[place + 1]?.text !== ".")
  )
    return;
  let end = at + 1;
  while (/^(?:,|and|-|–|to|of)$/u.test(tokens[end]?.key ?? "") && isSmall(tokens[end + 1])) end += 2;
  mark(at, end);
}

function isSmall(token: Token | undefined): boolean {
  return token?.kind === "digits" && /^\d{1,3}$/u.test(token.text);
}

const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|sixth|seventh)$/u;

/** "Five Eyes", "Second World War": a number word with a capital inside a sentence, a capital after it. */
function markNumberName(tokens: readonly Token[], place: number, mark: Mark): void {
  const token = tokens[place];
  if (token === undefined || !isCapital(token) || !NUMBER_WORD.test(token.key)) return;
  const before = tokens[place - 1];
  const inside = before !== undefined && token.gap !== "\n\n" && !/^[.!?"“”'‘:•\-–—)*]$/u.test(before.text);
  if (inside && isCapital(tokens[place + 1])) mark(place, place + 1);
}
