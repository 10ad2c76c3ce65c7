import { DOMParser, type Element as XmlElement } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { aDossier, anEvent, aQuestion } from "#lib/testing/factories.ts";

import { writeQdaCodebook } from "./qda-codebook.ts";

/** What Codebook.xsd of REFI-QDA 1.0 allows: children in their order, attributes with their types. */
const GUID = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/u;
const SCHEMA: Readonly<
  Record<string, { readonly children: RegExp; readonly attributes: Readonly<Record<string, RegExp>> }>
> = {
  CodeBook: { children: /^Codes (Sets )?$/u, attributes: { origin: /./u, xmlns: /^urn:QDA-XML:codebook:1\.0$/u } },
  Codes: { children: /^(Code )+$/u, attributes: {} },
  Code: {
    children: /^(Description )?(Code )*$/u,
    attributes: { guid: GUID, name: /./u, isCodable: /^(true|false)$/u },
  },
  Description: { children: /^$/u, attributes: {} },
  Sets: { children: /^(Set )+$/u, attributes: {} },
  Set: { children: /^(Description )?(MemberCode )*$/u, attributes: { guid: GUID, name: /./u } },
  MemberCode: { children: /^$/u, attributes: { guid: GUID } },
};

function faultsIn(element: XmlElement): readonly string[] {
  const rule = SCHEMA[element.tagName];
  if (rule === undefined) return [`<${element.tagName}> is not in the schema`];
  const children = [...element.children];
  const order = children.map(({ tagName }) => `${tagName} `).join("");
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  return [
    ...(rule.children.test(order) ? [] : [`<${element.tagName}> holds ${order}`]),
    ...Object.entries(rule.attributes).flatMap(([name, type]) =>
      type.test(attributes[name] ?? "") ? [] : [`${element.tagName}/@${name} is ${attributes[name]}`],
    ),
    ...Object.keys(attributes).flatMap((name) => (name in rule.attributes ? [] : [`${element.tagName}/@${name}`])),
    ...children.flatMap(faultsIn),
  ];
}

function rootOf(xml: string): XmlElement {
  const onError = (level: string, message: string) => level === "warning" || expect.fail(message);
  const root = new DOMParser({ onError }).parseFromString(xml, "text/xml").documentElement;
  if (root === null) throw new Error("There is no root.");
  return root;
}

const dossier = aDossier({
  events: [anEvent({ title: "The <shooting> & after" })],
  questions: [
    aQuestion({ definition: "Count the dead.", tolerance: "5%", facets: ["group"] }),
    aQuestion({
      id: "where",
      answer: "category",
      unit: null,
      options: [
        { id: "port", label: "In the port" },
        { id: "port/shed", label: "In the shed" },
        { id: "town", label: "In the town" },
      ],
    }),
  ],
  codebook: {
    concepts: [{ id: "dead", label: "The dead", note: null }],
    terms: [{ concept: "dead", term: "martyrs", variants: ["martyr"], connotation: "approving" }],
  },
});

describe("a codebook for programs of qualitative analysis", () => {
  test("is as the schema has it, options below their questions and below one another", () => {
    const root = rootOf(writeQdaCodebook(dossier));
    expect(faultsIn(root)).toEqual([]);
    const path = (element: XmlElement | null): string =>
      element === null || element.tagName !== "Code"
        ? ""
        : `${path(element.parentElement)}/${element.getAttribute("name")}`;
    const paths = [...root.getElementsByTagName("Code")].map((code) => path(code).split("/").slice(2).join("/"));
    expect(paths).toContain(
      "Events and questions/The <shooting> & after/How many people were killed?/In the port/In the shed",
    );
    expect(paths).toContain("Names of things/The dead/martyrs");
  });

  test("has one id for each code, the same each time, and sets of codes that are there", () => {
    const root = rootOf(writeQdaCodebook(dossier));
    const ids = [...root.getElementsByTagName("Code")].map((code) => code.getAttribute("guid"));
    expect(new Set(ids).size).toBe(ids.length);
    const members = [...root.getElementsByTagName("MemberCode")].map((code) => code.getAttribute("guid"));
    expect(members.length).toBe(2);
    expect(members.every((member) => ids.includes(member))).toBe(true);
    expect(writeQdaCodebook(dossier)).toBe(writeQdaCodebook(dossier));
  });

  test("is as the schema has it whatever its texts hold, and of a dossier that holds nothing", () => {
    expect(faultsIn(rootOf(writeQdaCodebook({ ...dossier, events: [], questions: [] })))).toEqual([]);
    const text = fc.string({ unit: "binary", minLength: 1 }).filter((one) => one.trim() !== "");
    fc.assert(
      fc.property(text, text, (title, definition) => {
        const strange = { ...dossier, title, questions: [aQuestion({ question: title, definition })] };
        expect(faultsIn(rootOf(writeQdaCodebook(strange)))).toEqual([]);
      }),
    );
  });
});
