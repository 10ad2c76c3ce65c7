import type { Fault, Result } from "./result.ts";
import { readDate } from "./value/date.ts";
import { readOrdinaryDate } from "./written/ordinary-date.ts";

/** What editors state of a document beside its text. What is unknown is null, never guessed. */
export interface Facts {
  readonly title: string;
  readonly outlet: string;
  readonly author: string | null;
  /** EDTF. */
  readonly published: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly url: string | null;
  /** The document that it republishes. */
  readonly origin: string | null;
  readonly note: string | null;
  /** Whether readers may see the text. */
  readonly isShown: boolean;
}

/** Facts as they are typed; empty where nothing is stated. */
export type TypedFacts = { readonly [Name in TypedFact]: string } & Pick<Facts, "isShown">;
export type TypedFact = Exclude<keyof Facts, "isShown">;

/** Why facts cannot be kept as typed: a sentence for each field that is wrong. */
export type FactsFault = Fault<"bad-facts"> & { readonly fields: { readonly [Name in TypedFact]?: string } };

/** UTF-16 units of one fact. */
const LONGEST = 2000;

/** Reads facts as an editor typed them, with a fault that names every field that is wrong. */
export function readFacts(typed: TypedFacts): Result<Facts, FactsFault> {
  const facts = {
    title: onLine(typed.title) ?? "",
    outlet: typed.outlet.trim(),
    author: onLine(typed.author),
    published: asNotation(onLine(typed.published)),
    language: canonicalTag(onLine(typed.language)),
    url: onLine(typed.url),
    origin: onLine(typed.origin),
    note: typed.note.toWellFormed().normalize("NFC").trim() || null,
    isShown: typed.isShown,
  };
  const fields = Object.fromEntries(
    FACTS.flatMap((name) => {
      const wrong = wrongWith(name, facts[name]);
      return wrong === null ? [] : [[name, wrong]];
    }),
  );
  if (Object.keys(fields).length === 0) return { ok: true, value: facts };
  const message = `Not kept yet: ${Object.values(fields).join(" ")}`;
  return { ok: false, fault: { kind: "bad-facts", message, fields } };
}

/** Facts as a form shows them. */
export function typedFacts(facts: Facts): TypedFacts {
  const { title, outlet, author, published, language, url, origin, note, isShown } = facts;
  const typed = { author, published, language, url, origin, note };
  const written = Object.fromEntries(Object.entries(typed).map(([name, fact]) => [name, fact ?? ""]));
  return { ...NO_TYPED_FACTS, ...written, title, outlet, isShown };
}

/** A form that nobody has filled in. */
export const NO_TYPED_FACTS: TypedFacts = {
  title: "",
  outlet: "",
  author: "",
  published: "",
  language: "",
  url: "",
  origin: "",
  note: "",
  isShown: false,
};

const FACTS = ["title", "outlet", "author", "published", "language", "url", "origin", "note"] as const;

function wrongWith(name: TypedFact, fact: string | null): string | null {
  if (fact === null) return null;
  if (fact.length > LONGEST) return `The ${name} is longer than ${LONGEST} characters.`;
  if (name === "title" && fact === "") return "Give the document a title: its headline, or its first words.";
  if (name === "outlet" && fact === "") return "Choose who published it, or make a new outlet.";
  if (name === "published") return dateFault(fact);
  if (name === "language" && !isTag(fact))
    return `“${fact}” is not a language’s tag. Write one such as en, az or fa, or leave it empty.`;
  if (name === "url" && !(/^https?:\/\/\S+$/iu.test(fact) && URL.canParse(fact)))
    return "The address should begin with https:// or http://.";
  return null;
}

/** "12 May 2031" as 2031-05-12; what is no date stays as it is. */
function asNotation(written: string | null): string | null {
  if (written === null || readDate(written).ok) return written;
  const read = readOrdinaryDate(written, null);
  return read.ok ? read.value.value : written;
}

function dateFault(written: string): string | null {
  const date = readDate(written);
  return date.ok ? null : `The date cannot be read. Write it as 12 May 2031, May 2031 or 2031.`;
}

function onLine(typed: string): string | null {
  const line = typed
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return line === "" ? null : line;
}

const TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

function isTag(tag: string): boolean {
  return TAG.test(tag) && tag.length < 60;
}

/** As BCP 47 writes it, `en-GB` for `en-gb`; what is no tag stays as it is. */
function canonicalTag(tag: string | null): string | null {
  if (tag === null || !isTag(tag)) return tag;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
