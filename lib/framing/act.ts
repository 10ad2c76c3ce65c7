import { beginsSentence, goesOn, isCapital, type Token, tokensOf } from "../mention/token.ts";

/** What is done to people, places and things, by the forms of its verbs that passives and simple pasts are made of. */
const ACTS = [
  ["kill", "killed murdered slain slaughtered massacred executed assassinated"],
  ["wound", "wounded injured maimed hurt"],
  ["shoot", "shot"],
  ["expel", "expelled deported displaced evicted uprooted exiled"],
  ["seize", "seized occupied captured invaded annexed conquered taken usurped"],
  ["free", "liberated freed reclaimed recaptured deoccupied regained"],
  ["destroy", "destroyed demolished razed burned burnt looted desecrated vandalised vandalized ruined"],
  ["arrest", "arrested detained imprisoned jailed"],
  ["attack", "attacked assaulted bombed shelled bombarded besieged blockaded"],
  ["disperse", "dispersed beaten crushed suppressed"],
  ["bury", "buried"],
  ["transfer", "transferred returned ceded surrendered"],
  ["break", "violated breached broken"],
  ["obstruct", "blocked obstructed thwarted rejected refused"],
] as const;
/** A group of verbs that tell one act. */
export type ActKind = (typeof ACTS)[number][0];

const FORMS: ReadonlyMap<string, ActKind> = new Map(
  ACTS.flatMap(([kind, forms]) => forms.split(" ").map((form) => [form, kind] as const)),
);

const ANY_FORM = new RegExp(`(?<!\\p{L})(?:${[...FORMS.keys()].join("|")})(?!\\p{L})`, "iu");

/** Whether words hold a verb that could tell an act: quick to ask, before what stands around them is read. */
export function mayTellAct(words: string): boolean {
  return ANY_FORM.test(words);
}

/** Forms that tell an act in a passive alone: "took a stance" and "rejected the offer" do nothing to anyone. */
const PASSIVE_ONLY = /^(?:taken|returned|transferred|surrendered|hurt|executed|refused|rejected|broken|beaten)$/u;

/**
 * A verb that tells an act. `named`: who did it stands beside it; `absent`: its sentence ends without saying; `cut`: the
 * words that are known end before its sentence does, so nobody can tell.
 */
export interface Act {
  readonly kind: ActKind;
  readonly agent: "named" | "absent" | "cut";
  /** UTF-16 indexes of the verb, half-open. */
  readonly start: number;
  readonly end: number;
  /** Where its auxiliary begins; the verb's own start where it has none. */
  readonly from: number;
  /** Who, as UTF-16 indexes, where named. */
  readonly who: { readonly start: number; readonly end: number } | null;
}

/** Whether acts can be found in a language at all: so far in English alone. */
export function readsActs(language: string | null): boolean {
  return language !== null && /^en(?:-|$)/iu.test(language);
}

/** Finds the acts of an English text: passives with "by" or without, and verbs with a subject before and an object after. What is denied, wished or foretold is none. */
export function actsIn(text: string): readonly Act[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, place) => {
    const kind = FORMS.get(token.key);
    if (kind === undefined || token.kind !== "word") return [];
    const act = passiveAt(tokens, place, text) ?? activeAt(tokens, place);
    return act === null ? [] : [{ kind, ...act }];
  });
}

type Voiced = Omit<Act, "kind">;

const BE = /^(?:was|were|is|are|been|being|got)$/u;

/** The auxiliary of a passive: over adverbs and verbs joined with it, "were killed and wounded". */
function auxiliaryOf(tokens: readonly Token[], place: number): number | null {
  for (let at = place - 1; at >= Math.max(0, place - 6); at -= 1) {
    const { key = "" } = tokens[at] ?? {};
    if (!goesOn(tokens[at + 1])) return null;
    if (BE.test(key)) return at;
    if (!/ly$|^(?:and|or|,|also|then|all|both|later|soon|once)$/u.test(key) && !FORMS.has(key)) return null;
  }
  return null;
}

/** How many words after a verb its agent may stand. */
const REACH = 12;
const NO_AGENT =
  /^(?:\d.*|then|now|means|virtue|way|mistake|chance|accident|law|vote|night|day|noon|midnight|dawn|force|hand|surprise|some|more|less|half|about|almost|nearly|percent|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;

function passiveAt(tokens: readonly Token[], place: number, text: string): Voiced | null {
  const verb = tokens[place];
  if (verb === undefined) return null;
  const { start, end } = verb;
  const auxiliary = tokens[auxiliaryOf(tokens, place) ?? -1];
  if (auxiliary === undefined) {
    const who = tokens[place + 1]?.key === "by" ? whoAfter(tokens, place + 2) : null;
    return who === null ? null : { from: start, start, end, agent: "named", who };
  }
  const from = auxiliary.start;
  const last = endOfReach(tokens, place + 1);
  for (let at = place + 1; at < last; at += 1) {
    const who = tokens[at]?.key === "by" ? whoAfter(tokens, at + 1) : null;
    if (who !== null) return { from, start, end, agent: "named", who };
  }
  const isCut = last === tokens.length && last <= place + REACH && !/[.!?]["'”’»)]*\s*$/u.test(text);
  return { from, start, end, agent: isCut ? "cut" : "absent", who: null };
}

/** The place where a sentence or half of it ends, or where what follows is too far to belong to the verb. */
function endOfReach(tokens: readonly Token[], place: number): number {
  let at = place;
  while (at < tokens.length && at < place + REACH && !beginsSentence(tokens, at) && tokens[at]?.text !== ";") at += 1;
  return at;
}

const LONGEST_WHO = 7;
const AFTER_WHO =
  /^(?:in|on|at|during|from|when|while|who|which|that|and|or|but|for|to|with|as|after|before|since|near|until|was|were|is|are)$/u;

/** Who stands after "by": neither a gerund nor a time. */
function whoAfter(tokens: readonly Token[], place: number): Act["who"] {
  const first = tokens[place];
  if (first === undefined || first.kind === "digits" || NO_AGENT.test(first.key) || /ing$/u.test(first.key))
    return null;
  let end = place;
  while (end - place < LONGEST_WHO && tokens[end]?.kind === "word" && goesOn(tokens[end])) {
    if (AFTER_WHO.test(tokens[end]?.key ?? "")) break;
    end += 1;
  }
  return spanOf(tokens, place, end);
}

function spanOf(tokens: readonly Token[], place: number, end: number): Act["who"] {
  const [first, last] = [tokens[place], tokens[end - 1]];
  return first === undefined || last === undefined || end <= place ? null : { start: first.start, end: last.end };
}

const OBJECT =
  /^(?:the|a|an|its|his|her|their|our|my|this|that|these|those|all|some|many|more|at|over|least|several|dozens|hundreds|thousands|power|control|land|lands|territory|territories|parts|people|civilians|us|them|him|it|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/u;
const NO_SUBJECT =
  /^(?:the|a|an|of|to|in|on|at|by|for|from|with|and|or|but|as|than|who|which|that|his|her|its|their|our|my|was|were|is|are|be|been|being|newly|previously|formerly|have|has|had|will|would|not|those|these|this|so|called|it|he|she|they|we|i|there)$/u;

/** A verb in the past with a noun before it and an object after it: "the family seized power", "gendarmes shot the clerk". */
function activeAt(tokens: readonly Token[], place: number): Voiced | null {
  const verb = tokens[place];
  if (verb === undefined || PASSIVE_ONLY.test(verb.key) || isCapital(verb) || !isObject(tokens[place + 1])) return null;
  let end = place;
  while (/ly$|^(?:have|has|had|also|then)$/u.test(tokens[end - 1]?.key ?? "") && goesOn(tokens[end])) end -= 1;
  const who = whoBefore(tokens, end);
  return who === null ? null : { from: verb.start, start: verb.start, end: verb.end, agent: "named", who };
}

function isObject(token: Token | undefined): boolean {
  return goesOn(token) && (OBJECT.test(token.key) || token.kind === "digits" || isCapital(token));
}

/** Who stands before a verb: the nouns there, as far as they belong together. */
function whoBefore(tokens: readonly Token[], end: number): Act["who"] {
  const last = tokens[end - 1];
  if (last?.kind !== "word" || !goesOn(tokens[end]) || NO_SUBJECT.test(last.key)) return null;
  if (tokens[end - 2]?.key === "to") return null;
  let first = end - 1;
  while (end - first < LONGEST_WHO && tokens[first - 1]?.kind === "word" && goesOn(tokens[first])) {
    if (AFTER_WHO.test(tokens[first - 1]?.key ?? "")) break;
    first -= 1;
  }
  return spanOf(tokens, first, end);
}
