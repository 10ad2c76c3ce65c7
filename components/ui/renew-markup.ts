/** Loads what changes markup in place: not needed before something changes, so not sent with the page. Null where an upgrade has taken it away. */
export function loadMorphing(): Promise<typeof import("morphdom") | null> {
  return import("morphdom").catch(() => null);
}

/**
 * Gives an element its present markup and changes what differs in place, so that scroll, selection, focus, and what is
 * unfolded or put in, stay. `onDrawn` is called when it has it: not where that has gone out of date meanwhile.
 */
export async function renewMarkup(
  element: HTMLElement,
  markup: string,
  onDrawn: () => void,
  signal: AbortSignal,
): Promise<void> {
  const module = await loadMorphing();
  if (signal.aborted) return;
  const now = element.cloneNode();
  if (!(now instanceof HTMLElement)) return;
  now.innerHTML = markup;
  if (module === null) element.replaceChildren(...now.childNodes);
  else change(element, now, module.default);
  onDrawn();
}

function change(element: HTMLElement, now: HTMLElement, morphdom: typeof import("morphdom").default): void {
  const focused = element.contains(document.activeElement) ? document.activeElement : null;
  morphdom(element, now, { childrenOnly: true, getNodeKey: keyOf, onBeforeElUpdated: keepState });
  if (focused instanceof HTMLAnchorElement && focused !== document.activeElement) focusAgain(element, focused);
}

/** What somebody has unfolded, gone to or put in stays so. */
function keepState(before: HTMLElement, now: HTMLElement): boolean {
  if (before.matches("details[open]")) now.setAttribute("open", "");
  if (before.hasAttribute("data-current")) now.setAttribute("data-current", "");
  return !before.isEqualNode(now) && !isSameField(before, now);
}

/** Of those to be ticked, each value is a field of its own. */
function isSameField(before: HTMLElement, now: HTMLElement): boolean {
  if (!(before instanceof HTMLInputElement && now instanceof HTMLInputElement)) return false;
  const isTicked = before.type === "checkbox" || before.type === "radio";
  return before.name === now.name && before.type === now.type && (!isTicked || before.value === now.value);
}

/** What has an id is known by it; rows by what they link to first, their question, wherever they stand; all else by its place. */
function keyOf(node: Node): string | undefined {
  if (!(node instanceof Element)) return undefined;
  if (node.id !== "") return node.id;
  return node instanceof HTMLTableRowElement ? (node.querySelector("a")?.getAttribute("href") ?? undefined) : undefined;
}

/** A row that moved lost the focus on its way. */
function focusAgain(element: HTMLElement, focused: HTMLAnchorElement): void {
  const link = focused.isConnected
    ? focused
    : [...element.querySelectorAll("a")].find(({ href }) => href === focused.href);
  link?.focus({ preventScroll: true });
}
