import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

/** What a browser makes of markup: each element's name with its attributes, and the text of it all. */
export interface Parsed {
  readonly elements: readonly { readonly name: string; readonly attributes: ReadonlyMap<string, string> }[];
  readonly text: string;
}

/** Parses markup as a browser does. */
export function parsed(markup: string): Parsed {
  const elements: { name: string; attributes: ReadonlyMap<string, string> }[] = [];
  const texts: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ("value" in node) texts.push(node.value);
    if ("tagName" in node)
      elements.push({ name: node.tagName, attributes: new Map(node.attrs.map(({ name, value }) => [name, value])) });
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
    if (node.nodeName === "#comment" || node.nodeName === "#documentType")
      elements.push({ name: node.nodeName, attributes: new Map() });
  };
  walk(parseFragment(markup));
  return { elements, text: texts.join("\n") };
}
