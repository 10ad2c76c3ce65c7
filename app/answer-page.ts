import "server-only";

import { problemPage } from "./problem-page.ts";
import { whyNoAnswer } from "./why-no-answer.ts";

/** Answers a person by a file or a way elsewhere; where that fails by no fault of theirs, by a page that says so and leads back. */
export async function answerPage(answer: () => Promise<Response>, back: string): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const { problem, headers } = whyNoAnswer(error);
    return problemPage(problem, back, headers);
  }
}
