import { afterWords } from "./phrase.ts";
import { beginsSentence, goesOn, isCapital, type Token } from "./token.ts";

/** Words that somebody is said to have said: places of tokens, half-open. */
export interface Speech {
  readonly first: number;
  readonly end: number;
  /** As the text names who speaks. */
  readonly speaker: string;
}

/** A stretch between quotation marks, its marks included: places of tokens, half-open. */
export interface Quotation {
  readonly first: number;
  readonly end: number;
}

/** Longer than this, two marks are no pair. */
const LONGEST_QUOTATION = 400;
const CLOSING: Readonly<Record<string, string>> = { "“": '”"', "„": "“”", "«": "»", '"': '"' };

/** The quotations of a text, none inside another; a mark without its fellow in the same paragraph opens none. */
export function quotationsOf(tokens: readonly Token[]): readonly Quotation[] {
  const quotations: Quotation[] = [];
  let open: Opened | null = null;
  for (const [place, token] of tokens.entries()) {
    if (open !== null && (token.gap === "\n\n" || place - open.place > LONGEST_QUOTATION)) open = null;
    if (token.kind !== "mark") continue;
    if (open === null) {
      open = openedBy(token, place);
    } else if (open.closing.includes(token.text)) {
      quotations.push({ first: open.place, end: place + 1 });
      open = null;
    }
  }
  return quotations;
}

/** A mark that opens a quotation, and those that may close it. */
interface Opened {
  readonly place: number;
  readonly closing: string;
}

function openedBy({ text }: Token, place: number): Opened | null {
  const closing = CLOSING[text];
  return closing === undefined ? null : { place, closing };
}

const VERBS = new Set(
  "said says say told tells wrote writes added adds stated states declared declares announced claimed claims argued argues insisted insists warned warns noted notes stressed stresses emphasized emphasised explained explains replied asked recalled admitted reported reports complained concluded observed remarked".split(
    " ",
  ),
);
const LONGEST_NAME = 8;
/** How far before or after a quotation its verb may stand. */
const REACH = 12;

/** Who speaks where: quotations with a verb of saying beside them, and sentences "according to" someone. Inner ones last. */
export function speechesOf(tokens: readonly Token[], quotations: readonly Quotation[]): readonly Speech[] {
  const quoted = quotations.flatMap((quotation) => {
    const speaker = speakerAfter(tokens, quotation.end) ?? speakerBefore(tokens, quotation.first);
    return speaker === null ? [] : [{ ...quotation, speaker }];
  });
  return [...accordingTo(tokens), ...quoted];
}

/** "…," said Lena Orff; "…," Lena Orff said. */
function speakerAfter(tokens: readonly Token[], place: number): string | null {
  const first = tokens[place];
  if (!goesOn(first)) return null;
  if (isSaying(first)) return whoIn(tokens, place + 1, endOfName(tokens, place + 1));
  for (let at = place; at < place + REACH; at += 1) {
    const token = tokens[at];
    if (!goesOn(token) || (token.kind === "mark" && !/^[,'’-]$/u.test(token.text))) return null;
    if (isSaying(token)) return whoIn(tokens, place, at);
  }
  return null;
}

/** President Ilmaz said: "…"; she told the paper that "…". */
function speakerBefore(tokens: readonly Token[], place: number): string | null {
  for (let at = place - 1; at >= Math.max(0, place - REACH); at -= 1) {
    const token = tokens[at];
    if (token === undefined || tokens[at + 1]?.gap === "\n\n" || /^[.!?;”"]$/u.test(token.text)) return null;
    if (isSaying(token)) return whoIn(tokens, startOfName(tokens, at), at);
  }
  return null;
}

function startOfName(tokens: readonly Token[], verb: number): number {
  let at = verb;
  while (at > 0 && verb - at < LONGEST_NAME && tokens[at]?.gap !== "\n\n" && tokens[at - 1]?.kind === "word") at -= 1;
  const capital = tokens.slice(at, verb).findIndex(isCapital);
  return capital === -1 ? Math.max(at, verb - 1) : at + capital;
}

/** A verb of saying; "States" and "claims" after a noun's owner are none. */
function isSaying(token: Token): boolean {
  return VERBS.has(token.key) && !isCapital(token);
}

const NOT_A_NAME = /^(?:who|which|on|in|at|to|after|during|when|as|while|yesterday|adding)$/u;

function endOfName(tokens: readonly Token[], place: number): number {
  let end = place;
  while (end - place < LONGEST_NAME && goesOn(tokens[end]) && tokens[end]?.kind === "word") {
    if (NOT_A_NAME.test(tokens[end]?.key ?? "")) break;
    end += 1;
  }
  return end;
}

const LINKS = /^(?:as|and|but|while|however|that|when|then|,)$/u;
const STARTS = /^(?:the|a|an|his|our|my|one|another|he|she|they|we|i|it)$/u;

/** The words between two places as those of someone: they begin as a name, a noun or a pronoun does. */
function whoIn(tokens: readonly Token[], first: number, end: number): string | null {
  let start = first;
  while (start < end && LINKS.test(tokens[start]?.key ?? "")) start += 1;
  if (!isCapital(tokens[start]) && !STARTS.test(tokens[start]?.key ?? "")) return null;
  return wordsBetween(tokens, start, end);
}

function wordsBetween(tokens: readonly Token[], first: number, end: number): string | null {
  const words = tokens.slice(first, end).filter(({ kind }) => kind === "word");
  const said = words.slice(0, LONGEST_NAME).map(({ text }) => text);
  return said.length === 0 ? null : said.join(" ");
}

/** A sentence with "according to": from its beginning to its end. */
function accordingTo(tokens: readonly Token[]): readonly Speech[] {
  return tokens.flatMap((token, place) => {
    const name = token.key === "according" ? afterWords(tokens, place, ["according", "to"]) : null;
    const speaker = name === null ? null : wordsBetween(tokens, name, endOfName(tokens, name));
    return speaker === null ? [] : [{ ...sentenceAround(tokens, place), speaker }];
  });
}

const LONGEST_SENTENCE = 120;

function sentenceAround(tokens: readonly Token[], place: number): Quotation {
  let first = place;
  while (first > 0 && place - first < LONGEST_SENTENCE && !beginsSentence(tokens, first)) first -= 1;
  let end = place + 1;
  while (end < tokens.length && end - place < LONGEST_SENTENCE && !beginsSentence(tokens, end)) end += 1;
  return { first, end };
}

/** Whether a term stands in scare quotes or after "so-called". */
export function isDistancedAt(tokens: readonly Token[], place: number, next: number): boolean {
  const [before, after] = [tokens[place - 1], tokens[next]];
  if (/^["“„«‘']$/u.test(before?.text ?? "") && /^["”“»’']$/u.test(after?.text ?? "") && after?.gap === "") return true;
  return tokens[place - 1]?.key === "called" && /^so$/u.test(tokens[place - 3]?.key ?? "");
}
