import { type ChosenWords, chooseWords } from "./chosen-words.ts";

/** A paragraph of a text as it is drawn: UTF-16 indexes of the text. */
export interface Paragraph {
  readonly from: number;
  readonly text: string;
}

/** Cuts a text at its blank lines; the white space between paragraphs is left to the page. */
export function paragraphsIn(text: string): readonly Paragraph[] {
  return [...text.matchAll(/\S(?:(?!\n[ \t]*\n)[\s\S])*/gu)].map((found) => ({
    from: found.index,
    text: found[0].trimEnd(),
  }));
}

/** The attribute of a drawn paragraph that says where it begins. */
const FROM = "data-from";

/** Where a place of the page stands in the text drawn inside `root`; what lies outside is drawn in. */
export function textIndexAt(root: Element, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest(`[${FROM}]`) ?? null;
  if (paragraph !== null && root.contains(paragraph)) {
    const [from, length] = extentOf(paragraph);
    if (node.nodeType === Node.TEXT_NODE) return from + offset;
    return offset === 0 ? from : from + length;
  }
  const [first, last] = [root.firstElementChild, root.lastElementChild];
  if (first === null || last === null) return null;
  if (node === root) return startOf(root.children[offset]) ?? extentOf(last)[0] + extentOf(last)[1];
  const isBefore = (root.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return isBefore && !node.contains(root) ? 0 : extentOf(last)[0] + extentOf(last)[1];
}

/** The words selected by hand, where any of them stand in the text: what lies outside is drawn in. */
export function selectedWords(root: Element | null, text: string): ChosenWords | null {
  const selection = getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (root === null || !selection || selection.isCollapsed || !anchorNode || !focusNode) return null;
  if (!root.contains(anchorNode) && !root.contains(focusNode)) return null;
  const from = textIndexAt(root, anchorNode, selection.anchorOffset);
  const to = textIndexAt(root, focusNode, selection.focusOffset);
  return from === null || to === null ? null : chooseWords(text, from, to);
}

/** The range of the page that shows words of the text; null where they are not drawn. */
export function rangeOfWords(root: Element, { from, to }: ChosenWords): StaticRange | null {
  const [start, end] = [pointAt(root, from), pointAt(root, to)];
  if (start === null || end === null) return null;
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** Brings words into view, where they are not. */
export function revealWords(root: Element, words: ChosenWords): void {
  const range = rangeOfWords(root, words);
  const paragraph = range?.startContainer.parentElement;
  if (!range || !paragraph) return;
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const place = live.getBoundingClientRect();
  // Above a third of the window nothing covers the text, on a phone neither.
  const [top, bottom] = [innerHeight * 0.14, innerHeight * 0.45];
  if (place.height === 0) paragraph.scrollIntoView({ block: "start" });
  else if (place.top < top || place.bottom > bottom) scrollBy({ top: place.top - innerHeight * 0.25 });
}

function pointAt(root: Element, index: number): { readonly node: Node; readonly offset: number } | null {
  const paragraph = paragraphAt(root, index);
  const node = paragraph?.firstChild;
  if (!paragraph || !node) return null;
  const [from, length] = extentOf(paragraph);
  return { node, offset: Math.min(Math.max(index - from, 0), length) };
}

/** The last paragraph that begins at or before an index. */
function paragraphAt(root: Element, index: number): Element | null {
  let [low, high] = [0, root.children.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((startOf(root.children[middle]) ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return root.children[Math.max(0, low - 1)] ?? null;
}

function extentOf(paragraph: Element): readonly [from: number, length: number] {
  return [startOf(paragraph) ?? 0, paragraph.textContent.length];
}

function startOf(paragraph: Element | undefined): number | null {
  const from = paragraph?.getAttribute(FROM);
  return from === null || from === undefined ? null : Number(from);
}
