/** Milliseconds after which markup that could not be fetched is asked for again. */
const PAUSE = 5000;

/** Fetches the markup of an element anew and changes what differs in place, so that scroll, selection and focus stay. */
export async function renewMarkup(element: HTMLElement, source: string, signal: AbortSignal): Promise<void> {
  const markup = await fetchMarkup(source, signal);
  // Not needed before something changes, so not sent with the page.
  const { default: morphdom } = await import("morphdom");
  if (signal.aborted) return;
  const now = element.cloneNode();
  if (!(now instanceof HTMLElement)) return;
  now.innerHTML = markup;
  const focused = element.contains(document.activeElement) ? document.activeElement : null;
  morphdom(element, now, { childrenOnly: true, getNodeKey: keyOfRow });
  if (focused instanceof HTMLAnchorElement && focused !== document.activeElement) focusAgain(element, focused);
}

async function fetchMarkup(source: string, signal: AbortSignal): Promise<string> {
  for (;;) {
    const answer = await fetch(source, { signal }).catch(() => null);
    if (answer?.ok === true) return await answer.text();
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    signal.throwIfAborted();
  }
}

/** Rows are known by what they link to first, their question, wherever they stand; all else by its place in its row. */
function keyOfRow(node: Node): string | undefined {
  if (!(node instanceof HTMLTableRowElement)) return undefined;
  return node.querySelector("a")?.getAttribute("href") ?? undefined;
}

/** A row that moved lost the focus on its way. */
function focusAgain(element: HTMLElement, focused: HTMLAnchorElement): void {
  const link = focused.isConnected
    ? focused
    : [...element.querySelectorAll("a")].find(({ href }) => href === focused.href);
  link?.focus({ preventScroll: true });
}
