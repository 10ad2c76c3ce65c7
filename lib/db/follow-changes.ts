import postgres from "postgres";
import { z } from "zod";

import { readDirectUrl } from "./env.ts";

/** What PostgreSQL tells of a change that was committed. */
export type ChangeNews =
  | { readonly kind: "revision"; readonly dossier: string; readonly revision: number }
  /** Drafts, remarks, dismissals or a round; `document` is null where the change names none. */
  | { readonly kind: "drafts"; readonly dossier: string; readonly document: string | null }
  /** Somebody opened or closed it. */
  | { readonly kind: "presence"; readonly dossier: string; readonly document: string }
  /** From here on all is told; before, something may have been missed. */
  | { readonly kind: "again" };

type Hearer = (news: ChangeNews) => void;

declare global {
  /** Bundles that hold this module more than once share one connection here. */
  var parallaxFollowing: { readonly hearers: Set<Hearer>; readonly end: () => void } | undefined;
}

/**
 * Tells of changes, in all dossiers, as they are committed, by one connection for the process: it is opened for the
 * first who follows and closed after the last. Comes back by itself when the database was gone, and then tells
 * `again`, as it does when it has first been opened. Gives how to stop.
 *
 * By the `postgres` driver, which is made for LISTEN; past a pooler that shares sessions, through which it would hear nothing.
 */
export function followChanges(hear: Hearer): () => void {
  globalThis.parallaxFollowing ??= listen();
  const following = globalThis.parallaxFollowing;
  // The same function may follow twice, and stops once each.
  const own: Hearer = (news) => hear(news);
  following.hearers.add(own);
  return () => {
    if (!following.hearers.delete(own) || following.hearers.size > 0) return;
    if (globalThis.parallaxFollowing === following) globalThis.parallaxFollowing = undefined;
    following.end();
  };
}

/** Milliseconds within which the channels of a connection that has come back are listened to again. */
const SETTLING = 50;
/** Seconds between two attempts to connect, at most. */
const LONGEST_PAUSE = 3;

function listen(): { readonly hearers: Set<Hearer>; readonly end: () => void } {
  const hearers = new Set<Hearer>();
  const tell: Hearer = (news) => {
    for (const hear of hearers) hear(news);
  };
  let settling: ReturnType<typeof setTimeout> | undefined;
  const onListening = () => {
    clearTimeout(settling);
    settling = setTimeout(() => tell({ kind: "again" }), SETTLING);
  };
  const sql = postgres(readDirectUrl(), {
    max: 1,
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: "parallax live" },
    backoff: (failures: number) => Math.min(LONGEST_PAUSE, 0.1 * 2 ** failures),
  });
  for (const [channel, read] of Object.entries(CHANNELS)) {
    const onNotify = (payload: string) => {
      const news = read(payload);
      if (news !== null) tell(news);
    };
    // What fails here is tried again by the driver.
    sql.listen(channel, onNotify, onListening).catch(() => undefined);
  }
  const end = () => {
    clearTimeout(settling);
    sql.end({ timeout: 1 }).catch(() => undefined);
  };
  return { hearers, end };
}

const revisionNews = z.object({ dossier: z.string(), revision: z.number() });
const draftNews = z.object({ dossier: z.string(), document: z.string().nullish() });
const presenceNews = z.object({ dossier: z.string(), document: z.string() });

/** The channels that triggers tell on, and what is told there. */
const CHANNELS: Readonly<Record<string, (payload: string) => ChangeNews | null>> = {
  parallax_revision: (payload) => read(payload, revisionNews, (told) => ({ kind: "revision", ...told })),
  parallax_draft: (payload) =>
    read(payload, draftNews, ({ dossier, document }) => ({ kind: "drafts", dossier, document: document ?? null })),
  parallax_presence: (payload) => read(payload, presenceNews, (told) => ({ kind: "presence", ...told })),
};

/** Anyone who may connect can notify: what is not as the triggers tell it is no news. */
function read<Told>(payload: string, schema: z.ZodType<Told>, say: (told: Told) => ChangeNews): ChangeNews | null {
  const parsed = schema.safeParse(parsedJson(payload));
  return parsed.success ? say(parsed.data) : null;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
