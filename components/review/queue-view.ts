/** The lists of a dossier's review queue, in their order; the first is what one sees unasked. */
export const QUEUE_LISTS = ["in-review", "sent-back", "writing", "rejected", "accepted", "remarks"] as const;
export type QueueList = (typeof QUEUE_LISTS)[number];

/** What somebody has chosen to see of the queue, as an address. Null lets all through. */
export interface QueueView {
  readonly list: QueueList;
  /** `mine`: one's own; `for-me`: what one may review. */
  readonly whose: "mine" | "for-me" | null;
  readonly document: string | null;
  readonly question: string | null;
  readonly event: string | null;
  /** The id of an account. */
  readonly author: string | null;
}

/** Everything in review. */
export const WHOLE_QUEUE: QueueView = {
  list: "in-review",
  whose: null,
  document: null,
  question: null,
  event: null,
  author: null,
};

/** Reads the choices of an address; what is not understood lets all through. */
export function readQueueView(params: URLSearchParams): QueueView {
  const given = (name: string) => params.get(name) || null;
  const list = QUEUE_LISTS.find((one) => one === params.get("list"));
  const whose = params.get("whose");
  return {
    list: list ?? WHOLE_QUEUE.list,
    whose: whose === "mine" || whose === "for-me" ? whose : null,
    document: given("document"),
    question: given("question"),
    event: given("event"),
    author: given("author"),
  };
}

/** The address's query: empty for what one sees unasked. */
export function queueQuery(view: QueueView): string {
  const chosen = Object.entries(view).filter(
    (entry): entry is [string, string] => entry[1] !== null && !(entry[0] === "list" && entry[1] === WHOLE_QUEUE.list),
  );
  return chosen.length === 0 ? "" : `?${new URLSearchParams(chosen)}`;
}
