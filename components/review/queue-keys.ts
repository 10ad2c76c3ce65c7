/** What a key does in the queue, while nothing is typed into a field. */
export const QUEUE_KEYS = [
  { deed: "next", keys: ["j"], says: "Next draft" },
  { deed: "previous", keys: ["k"], says: "Previous draft" },
  { deed: "accept", keys: ["Enter", "a"], says: "Accept it: readers see it at once" },
  { deed: "send-back", keys: ["b"], says: "Send it back with a remark" },
  { deed: "reject", keys: ["r"], says: "Reject it for a reason" },
  { deed: "tick", keys: ["x"], says: "Tick it, to accept several together" },
  { deed: "help", keys: ["?"], says: "Show or hide these keys" },
] as const satisfies readonly { readonly deed: string; readonly keys: readonly string[]; readonly says: string }[];

export type QueueDeed = (typeof QUEUE_KEYS)[number]["deed"];

/** What is needed of a keyboard event. */
interface Press {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * The deed of a key; null for none. `on` is what has the focus: in a field keys are typed, and Enter is left to whatever
 * it presses.
 */
export function queueDeedOf(
  { key, altKey, ctrlKey, metaKey }: Press,
  on: "field" | "control" | "page",
): QueueDeed | null {
  if (on === "field" || altKey || ctrlKey || metaKey || (key === "Enter" && on === "control")) return null;
  const pressed = key.length === 1 ? key.toLowerCase() : key;
  return QUEUE_KEYS.find(({ keys }) => keys.some((one) => one === pressed))?.deed ?? null;
}
