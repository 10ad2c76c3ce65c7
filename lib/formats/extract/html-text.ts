/** What holds no words of a page's text, or is hidden. */
const PASSED_OVER = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED AUDIO VIDEO CANVAS HEAD TITLE NAV BUTTON INPUT SELECT TEXTAREA DIALOG".split(
    " ",
  ),
);

/** What stands on its own, with the line breaks around it. */
const BREAKS = new Map<string, number>([
  ..."ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DETAILS DIV DL FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR MAIN OL P PRE SECTION SUMMARY TABLE UL CAPTION"
    .split(" ")
    .map((name): [string, number] => [name, 2]),
  ..."LI TR DT DD".split(" ").map((name): [string, number] => [name, 1]),
]);

/**
 * The text of an element as people read it: paragraphs with a blank line between, a line for each
 * item and row, a tab between cells. White space is HTML's: only it is drawn together, no-break
 * spaces and marks of direction stay. What is hidden by an attribute is left out.
 */
export function htmlText(root: Element): string {
  const writer = startWriting();
  writeNode(root, writer, false);
  return writer.text();
}

interface Writer {
  readonly words: (text: string) => void;
  readonly asWritten: (text: string) => void;
  readonly lineBreaks: (count: number) => void;
  readonly newLine: () => void;
  readonly cell: () => void;
  readonly text: () => string;
}

function startWriting(): Writer {
  let text = "";
  // What is owed before the next word: line breaks, else a tab or a space.
  let breaks = 0;
  let gap = "";
  const lineBreaks = (count: number) => {
    breaks = Math.max(breaks, count);
    if (count > 0) gap = "";
  };
  const write = (words: string) => {
    if (text !== "") text += breaks > 0 ? "\n".repeat(breaks) : gap;
    text += words;
    breaks = 0;
    gap = "";
  };
  return {
    words: (given) => {
      const drawn = given.replace(/[ \t\n\f\r]+/g, " ");
      const inner = drawn.replace(/^ | $/g, "");
      if (drawn.startsWith(" ")) gap ||= " ";
      if (inner !== "") write(inner);
      if (inner !== "" && drawn.endsWith(" ")) gap = " ";
    },
    asWritten: (given) => {
      if (given !== "") write(given);
    },
    lineBreaks,
    newLine: () => lineBreaks(Math.min(2, breaks + 1)),
    cell: () => {
      if (breaks === 0) gap = "\t";
    },
    text: () => text,
  };
}

function writeNode(node: Node, writer: Writer, isPreformatted: boolean): void {
  if (node.nodeType === TEXT) {
    const write = isPreformatted ? writer.asWritten : writer.words;
    write(node.nodeValue ?? "");
  } else if (isElement(node) && !PASSED_OVER.has(nameOf(node)) && !isHidden(node)) {
    writeElement(node, writer, isPreformatted);
  }
}

function writeElement(element: Element, writer: Writer, isPreformatted: boolean): void {
  const name = nameOf(element);
  if (name === "BR") writer.newLine();
  if (name === "TD" || name === "TH") writer.cell();
  const breaks = BREAKS.get(name) ?? 0;
  writer.lineBreaks(breaks);
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    writeNode(child, writer, isPreformatted || name === "PRE");
  }
  writer.lineBreaks(breaks);
}

const TEXT = 3;

/** Whether a node is an element; the parser's, so that no class of the browser's can tell. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function nameOf(node: Node): string {
  return node.nodeName.toUpperCase();
}

function isHidden(element: Element): boolean {
  const style = (element.getAttribute("style") ?? "").slice(0, 1000);
  return (
    element.getAttribute("hidden") !== null ||
    element.getAttribute("aria-hidden") === "true" ||
    /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(style)
  );
}
