import {
  DOMImplementation,
  XMLSerializer,
  type Document as XmlDocument,
  type Element as XmlElement,
} from "@xmldom/xmldom";
import { v5 } from "uuid";

import type { Dossier } from "#lib/dossier.ts";
import type { Option, Question } from "#lib/question.ts";

const NAMESPACE = "urn:QDA-XML:codebook:1.0";

/** Of all ids that are made here, so that the same thing of the same dossier always has the same one (RFC 9562, version 5). */
const IDS = "5f0a3b1e-6f6b-5c7e-9d53-1c3a2f2f7b10";

/** A code of the codebook, with those below it. */
interface QdaCode {
  /** What its id is made of. */
  readonly key: string;
  readonly name: string;
  readonly isCodable: boolean;
  readonly description: string;
  readonly codes: readonly QdaCode[];
}

/**
 * A dossier's codebook in REFI-QDA's exchange format (.qdc), as programs for qualitative analysis read it: events hold
 * questions, questions their options, concepts their terms; a set for each kind of answer.
 */
export function writeQdaCodebook(dossier: Dossier): string {
  const xml = new DOMImplementation().createDocument(NAMESPACE, "CodeBook");
  const root = xml.documentElement;
  if (root === null) throw new TypeError("A document is made with its root.");
  root.setAttribute("origin", "Parallax");
  const codes = childOf(xml, root, "Codes", {});
  appendCode(xml, codes, rootCode(dossier), dossier.name);
  appendSets(xml, root, dossier);
  return `<?xml version="1.0" encoding="utf-8"?>\n${new XMLSerializer().serializeToString(xml, { requireWellFormed: true })}\n`;
}

function rootCode(dossier: Dossier): QdaCode {
  const { events, questions, codebook } = dossier;
  const eventCodes = events.map(({ id, title, summary }) => ({
    ...heading(`event/${id}`, title, summary ?? ""),
    codes: questions.filter(({ event }) => event === id).map(questionCode),
  }));
  const conceptCodes = codebook.concepts.map(({ id, label, note }) => ({
    ...heading(`concept/${id}`, label, note ?? ""),
    codes: codebook.terms
      .filter(({ concept }) => concept === id)
      .map(({ term, variants }) => ({
        ...heading(`term/${id}/${term}`, term, variants.length === 0 ? "" : `Also written: ${variants.join("; ")}`),
        isCodable: true,
        codes: [],
      })),
  }));
  const parts = [
    { ...heading("events", "Events and questions", ""), codes: eventCodes },
    { ...heading("concepts", "Names of things", ""), codes: conceptCodes },
  ];
  const held = parts.filter(({ codes }) => codes.length > 0);
  return { ...heading("dossier", dossier.title, dossier.description), codes: held };
}

function heading(key: string, name: string, description: string): Omit<QdaCode, "codes"> {
  return { key, name, isCodable: false, description };
}

function questionCode(question: Question): QdaCode {
  const { id, answer, unit, facets, tolerance, definition } = question;
  const notes = [
    definition ?? "",
    `Answer: ${answer}${unit === null ? "" : `, in ${unit}`}.`,
    facets.length === 0 ? "" : `Compared only where ${facets.join(", ")} are the same or not stated.`,
    tolerance === null ? "" : `Tolerance: ${tolerance}.`,
  ].filter((note) => note !== "");
  return {
    ...heading(`question/${id}`, question.question, notes.join("\n")),
    isCodable: true,
    codes: optionCodes(id, question.options, ""),
  };
}

/** The options right below another: `port/shed` below `port`. */
function optionCodes(question: string, options: readonly Option[], above: string): readonly QdaCode[] {
  const isBelow = (id: string) => id.startsWith(above) && !id.slice(above.length).includes("/");
  return options
    .filter(({ id }) => isBelow(id))
    .map(({ id, label }) => ({
      ...heading(`option/${question}/${id}`, label, ""),
      isCodable: true,
      codes: optionCodes(question, options, `${id}/`),
    }));
}

function appendSets(xml: XmlDocument, root: XmlElement, { name, questions }: Dossier): void {
  const answers = Map.groupBy(questions, ({ answer }) => answer);
  if (answers.size === 0) return;
  const sets = childOf(xml, root, "Sets", {});
  for (const [answer, own] of answers) {
    const set = childOf(xml, sets, "Set", { guid: idOf(name, `answer/${answer}`), name: `Questions of ${answer}` });
    for (const { id } of own) childOf(xml, set, "MemberCode", { guid: idOf(name, `question/${id}`) });
  }
}

function appendCode(xml: XmlDocument, parent: XmlElement, code: QdaCode, dossier: string): void {
  const { key, name, isCodable, description, codes } = code;
  const attributes = { guid: idOf(dossier, key), name: name.replace(/\s+/gu, " "), isCodable: String(isCodable) };
  const element = childOf(xml, parent, "Code", attributes);
  if (description !== "") {
    const told = childOf(xml, element, "Description", {});
    told.appendChild(xml.createTextNode(sayable(description)));
  }
  for (const below of codes) appendCode(xml, element, below, dossier);
}

function childOf(
  xml: XmlDocument,
  parent: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string>>,
): XmlElement {
  const child = xml.createElementNS(NAMESPACE, name);
  for (const [attribute, value] of Object.entries(attributes)) child.setAttribute(attribute, sayable(value));
  parent.appendChild(child);
  return child;
}

/** The standard's ids are in capitals. */
function idOf(dossier: string, key: string): string {
  return v5(`${dossier}/${key}`, IDS).toUpperCase();
}

/** Without what no XML can carry. */
function sayable(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, "\ufffd");
}
