import "server-only";

import { outageAnswer } from "./api/v1/outage-answer.ts";

/** Answers whoever asks for a file; where it needs what is not compared, or fails by no fault of theirs, they are told so in words for programs. */
export async function answerFile(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    return outageAnswer(error);
  }
}
