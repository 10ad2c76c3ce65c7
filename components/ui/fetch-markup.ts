/** Milliseconds before markup is asked for again: twice as long each time, up to the longest, and up to half as long again, so that pages do not all ask at once. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/** Why an open page does not have its present markup: `away` is asked again by itself, `refused` is not. */
export type Trouble = "away" | "refused";

/**
 * Asks for markup until it is there. A server that does not answer, or is too busy, is asked again later and later, and
 * not before it says; one that refuses is not. Null where it refuses, or where nobody waits for it any more.
 */
export async function fetchMarkup(
  source: string,
  signal: AbortSignal,
  onTrouble: (trouble: Trouble) => void,
): Promise<string | null> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, 2 * pause)) {
    const answer = await fetch(source, { signal }).catch(() => null);
    // It may break off on its way.
    const markup = answer?.ok === true ? await answer.text().catch(() => null) : null;
    if (signal.aborted) return null;
    if (markup !== null) return markup;
    const isRefused = answer !== null && !answer.ok && answer.status < 500 && answer.status !== 429;
    onTrouble(isRefused ? "refused" : "away");
    if (isRefused) return null;
    await passed(Math.max(pause * (1 + Math.random() / 2), askedPause(answer)), signal);
    if (signal.aborted) return null;
  }
}

/** Milliseconds that an answer asks to be left alone, as seconds or a date; 0 where it does not. */
function askedPause(answer: Response | null): number {
  const asked = answer?.headers.get("retry-after") ?? "";
  const seconds = /^\d+$/u.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
  return Number.isNaN(seconds) ? 0 : Math.min(Math.max(0, seconds), LONGEST_WAIT);
}

/** Milliseconds: what a timer takes. A page that was told to wait longer than an hour asks after that. */
const LONGEST_WAIT = 3_600_000;

function passed(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
