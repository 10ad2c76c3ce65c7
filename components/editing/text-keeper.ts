import { dropText, keepText, keptTexts, keyOf, type TextPlace } from "./text-store.ts";
import type { Keeping, TypedText } from "./typed-text.ts";

/** Milliseconds of typing that a crash of the browser can cost. */
const PAUSE = 200;

/** A text that was kept. */
interface KeptOne<Value> {
  readonly keeping: Keeping;
  readonly value: Value;
}

/** Keeps one form's text in the browser's storage. */
export interface TextKeeper {
  /** Takes the text as it is now: keeps it, or lets it go where the server has it. */
  readonly follow: (text: Pick<TypedText<unknown>, "kept" | "value">) => void;
  /** Keeps at once what was to be kept in a moment. */
  readonly flush: () => void;
  /** The form is closed: what is kept stays, and another page may show it. */
  readonly close: () => void;
}

/** `tell` learns whether the browser had room. Each text is locked for as long as its form is open, so that no other page shows it. */
export function openKeeper(at: TextPlace, tell: (hasRoom: boolean) => void): TextKeeper {
  let now: KeptOne<unknown> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let release: () => void = ignore;
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    if (now !== null) tell(keepText(at, now.keeping, now.value));
  };
  const follow: TextKeeper["follow"] = ({ kept, value }) => {
    const before = now;
    now = kept === null ? null : { keeping: kept, value };
    clearTimeout(timer);
    timer = now === null ? undefined : setTimeout(flush, PAUSE);
    if (before?.keeping.id === kept?.id) return;
    // What follows a text is kept before the text goes.
    flush();
    release();
    release = kept === null ? ignore : lockText(keyOf(at, kept.id), () => true);
    if (before !== null) dropText(at, before.keeping.id);
  };
  const close = () => {
    flush();
    release();
    release = ignore;
  };
  return { follow, flush, close };
}

function ignore(): void {
  // Nothing is held.
}

/**
 * Finds what was kept and no other open page shows, now or as soon as such a page closes: gives it to `show`, which
 * says whether it is shown from now on. Gives how to stop waiting.
 */
export function findKept<Value>(
  at: TextPlace,
  recognise: (kept: unknown) => Value | null,
  show: (found: KeptOne<Value>) => boolean,
): () => void {
  const waits = keptTexts(at, recognise).map(({ keeping: { id } }) =>
    lockText(keyOf(at, id), () => {
      // Another page may have changed or saved it meanwhile.
      const left = keptTexts(at, recognise).find(({ keeping }) => keeping.id === id);
      return left !== undefined && show(left);
    }),
  );
  return () => {
    for (const stop of waits) stop();
  };
}

/**
 * Asks for a text's lock; `granted` says whether to hold it. Gives how to let go, or to stop waiting. Over plain http
 * from another machine browsers give no locks: then two pages can show the same text.
 */
function lockText(key: string, granted: () => boolean): () => void {
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined) {
    granted();
    return ignore;
  }
  const released = Promise.withResolvers<void>();
  const asked = new AbortController();
  const hold = () => (granted() ? released.promise : undefined);
  locks.request(key, { signal: asked.signal }, hold).catch(ignore);
  return () => {
    released.resolve();
    asked.abort();
  };
}
