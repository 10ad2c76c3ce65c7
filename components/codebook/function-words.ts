import type { FrameFunction } from "#lib/question.ts";

/** What a frame says of something. */
export const FUNCTION_WORDS: Readonly<Record<FrameFunction, string>> = {
  problem: "problem: what is wrong",
  cause: "cause: what brought it about",
  moral: "moral: who is right or to blame",
  remedy: "remedy: what should be done",
  role: "role: what part somebody plays",
};
