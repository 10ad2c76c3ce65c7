/** What a page may be told: which revision the dossier has, what of the editors' own changed, who else is here, that one is no longer signed in. */
const EVENTS = ["revision", "drafts", "presence", "signed-out"] as const;
export type LiveEvent = (typeof EVENTS)[number];

/** Milliseconds before a stream that was refused is asked for again: twice as long each time, up to the longest, and up to half as long again, so that pages do not all ask at once. */
const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 60_000;

/** What one who follows is called with. */
export interface StreamHearer {
  readonly hear: (event: LiveEvent, told: unknown) => void;
  /** Whether changes are told as they happen. */
  readonly onConnection?: (isLive: boolean) => void;
}

/**
 * Follows a stream of the server's while the page is in view; gives how to stop. A stream begins with where things
 * stand, so that whoever comes back has missed nothing. The browser itself goes on after a lost connection; where the
 * server refuses a stream, the page asks every now and then where things stand.
 */
export function followStream(address: string, { hear, onConnection }: StreamHearer): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE;
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const open = () => {
    close();
    const opened = new EventSource(address);
    source = opened;
    opened.onopen = () => {
      pause = FIRST_PAUSE;
      onConnection?.(true);
    };
    opened.onerror = () => {
      onConnection?.(false);
      if (opened.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(askAndOpen, pause * (1 + Math.random() / 2));
      pause = Math.min(LONGEST_PAUSE, 2 * pause);
    };
    for (const event of EVENTS) opened.addEventListener(event, ({ data }) => hear(event, JSON.parse(String(data))));
  };
  const askAndOpen = async () => {
    const opened = source;
    for (const [event, told] of await askOnce(address)) hear(event, told);
    if (source === opened) open();
  };
  const onVisibility = () => (document.visibilityState === "visible" ? open() : close());
  document.addEventListener("visibilitychange", onVisibility);
  // A page that is kept to go back to must not hold a connection.
  addEventListener("pagehide", close);
  addEventListener("pageshow", onPageShow);
  function onPageShow({ persisted }: PageTransitionEvent) {
    if (persisted) onVisibility();
  }
  onVisibility();
  return () => {
    close();
    document.removeEventListener("visibilitychange", onVisibility);
    removeEventListener("pagehide", close);
    removeEventListener("pageshow", onPageShow);
  };
}

/** Where things stand, by event; nothing where nobody answers. */
async function askOnce(address: string): Promise<readonly (readonly [LiveEvent, unknown])[]> {
  const answer = await fetch(address, { headers: { accept: "application/json" } }).catch(() => null);
  if (answer?.status === 401) return [["signed-out", null]];
  const body: unknown = answer?.ok === true ? await answer.json().catch(() => null) : null;
  if (typeof body !== "object" || body === null) return [];
  const told = new Map(Object.entries(body));
  return EVENTS.flatMap((event) => (told.has(event) ? [[event, told.get(event)] as const] : []));
}

/** What is told of a revision: its number, and within how many milliseconds to ask for its content. */
export function revisionIn(told: unknown): { readonly number: number; readonly within: number } | null {
  if (typeof told !== "object" || told === null || !("number" in told) || !("within" in told)) return null;
  const { number, within } = told;
  if (typeof number !== "number" || typeof within !== "number") return null;
  if ("from" in told && typeof told.from === "string") remember(told.from);
  return { number, within };
}

/** Whoever asks after this, by whatever way, is answered by no replica that is behind what they were told of (app/reading.ts). */
function remember(position: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the Cookie Store, and it is asynchronous
  document.cookie = `parallax-told=${position}; max-age=60; path=/; samesite=lax`;
}
