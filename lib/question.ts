/** Something that happened or is planned. */
export interface Event {
  readonly id: string;
  readonly title: string;
  /** EDTF. */
  readonly date: string | null;
  readonly place: string | null;
  readonly parent: string | null;
  readonly summary: string | null;
}

export const ANSWER_TYPES = ["quantity", "date", "category", "term", "frame"] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

/** Entman's four functions of a frame, and the role given to an actor. */
export const FRAME_FUNCTIONS = ["problem", "cause", "moral", "remedy", "role"] as const;
export type FrameFunction = (typeof FRAME_FUNCTIONS)[number];

/** One of a question's listed answers. Its id's segments, joined by `/`, name its ancestors. */
export interface Option {
  readonly id: string;
  readonly label: string;
}

/** One thing that documents can be compared on, about one event, with one answer type. */
export interface Question {
  readonly id: string;
  readonly event: string;
  /** The question as people read it, in wording that no side would refuse. */
  readonly question: string;
  readonly answer: AnswerType;
  /** The unit of a quantity: one that converts (`ha`) or a dimension of its own (`villages`). */
  readonly unit: string | null;
  readonly options: readonly Option[];
  /** The codebook's concept that a term question names. */
  readonly concept: string | null;
  /** What two answers must share before they can be compared, where both state it. */
  readonly facets: readonly string[];
  /** Absolute in the question's unit (days for a date), or relative as `5%`. */
  readonly tolerance: string | null;
  /** The d of `~n`, as a decimal; 0.1 when null. */
  readonly approximation: string | null;
  /** Whether the quantity can be below zero. */
  readonly negative: boolean;
  readonly function: FrameFunction | null;
  /** The coding instruction. */
  readonly definition: string | null;
  /** Of a quantity: the question whose answers count all that this one's count, and what the total's other parts do, nothing twice. */
  readonly partOf: string | null;
}

/** Whether a disagreement on this question is about facts (contradict) or about words and frames. */
export function disagreementOf(answer: AnswerType): "contradict" | "framed-differently" {
  return answer === "term" || answer === "frame" ? "framed-differently" : "contradict";
}

const NO_ANCESTORS: readonly string[] = [];

/** The ids that lie above an option, nearest last: `port/shed/door` gives `port`, `port/shed`. */
export function ancestorsOf(option: string): readonly string[] {
  if (!option.includes("/")) return NO_ANCESTORS;
  const segments = option.split("/");
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join("/"));
}
