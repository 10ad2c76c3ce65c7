import type { MentionPlace } from "#lib/coverage.ts";
import type { Draft } from "#lib/draft.ts";

/** Something done here that can be taken back, while nobody else has changed it since. */
export type Deed =
  /** A draft written: `former` is the open draft before it, null where there was none. */
  | { readonly kind: "recorded"; readonly draft: Draft; readonly former: Draft | null }
  | { readonly kind: "sent"; readonly drafts: readonly Draft[] }
  | { readonly kind: "recalled"; readonly draft: Draft }
  | { readonly kind: "dropped"; readonly draft: Draft }
  /** A published claim proposed to be withdrawn. */
  | { readonly kind: "withdrawn"; readonly draft: Draft }
  | { readonly kind: "dismissed"; readonly place: MentionPlace; readonly isDismissed: boolean };

/** What has to be asked of the server. Which version of a draft was seen is for whoever asks to know: it rises with each. */
export type DeedRequest =
  /** `isNew`: the draft has ended meanwhile, so none is replaced. */
  | { readonly do: "save"; readonly draft: Draft; readonly isNew: boolean; readonly send: boolean }
  | { readonly do: "move"; readonly draft: Draft; readonly move: "send" | "recall" | "drop" }
  | { readonly do: "dismiss"; readonly place: MentionPlace; readonly isDismissed: boolean };

/** What takes a deed back, one after another. */
export function reverseOf(deed: Deed): readonly DeedRequest[] {
  switch (deed.kind) {
    case "recorded":
      return reverseRecording(deed.draft, deed.former);
    case "sent":
      return deed.drafts.map((draft) => ({ do: "move", draft, move: "recall" }));
    case "recalled":
      return [{ do: "move", draft: deed.draft, move: "send" }];
    case "dropped":
      return [{ do: "save", draft: deed.draft, isNew: true, send: false }];
    case "withdrawn":
      return [{ do: "move", draft: deed.draft, move: "drop" }];
    case "dismissed":
      return [{ do: "dismiss", place: deed.place, isDismissed: !deed.isDismissed }];
  }
}

/** A draft that this sent to review is recalled before anything else is done to it. */
function reverseRecording(draft: Draft, former: Draft | null): readonly DeedRequest[] {
  const sent = draft.status === "in-review" && former?.status !== "in-review";
  const recall: readonly DeedRequest[] = sent ? [{ do: "move", draft, move: "recall" }] : [];
  if (former === null) return [...recall, { do: "move", draft, move: "drop" }];
  return [...recall, { do: "save", draft: former, isNew: false, send: former.status === "in-review" }];
}

/** What was taken back, in words. */
export function tellReverse(deed: Deed): string {
  switch (deed.kind) {
    case "recorded":
      return deed.former === null ? "Taken back: the draft is dropped." : "Taken back: the draft is as it was before.";
    case "sent":
      return `Taken back: ${deed.drafts.length === 1 ? "the draft is" : `${deed.drafts.length} drafts are`} yours again.`;
    case "recalled":
      return "Taken back: the draft is in review again.";
    case "dropped":
      return "Taken back: the draft is there again.";
    case "withdrawn":
      return "Taken back: the claim is to stay.";
    case "dismissed":
      return deed.isDismissed
        ? "Taken back: the suggestion is open again."
        : "Taken back: the suggestion is dismissed.";
  }
}
