import { expect, test, vi } from "vitest";

import { GET } from "./route.ts";

vi.mock("#app/reader-limits.ts", () => ({ secondsUntil: () => Promise.resolve(42) }));
vi.mock("#app/search-answer.ts", () => ({
  understandSearch: () => Promise.resolve({}),
  answerSearch: () => Promise.reject(new Error("Who is refused is not searched for.")),
}));

test("who has searched too often is told how long to wait, and nothing is searched", async () => {
  const answer = await GET(new Request("http://reader.example/api/v1/search?q=killed"));
  expect(answer.status).toBe(429);
  expect(answer.headers.get("retry-after")).toBe("42");
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  expect(await answer.json()).toMatchObject({
    status: 429,
    title: "Too many searches",
    detail: expect.stringContaining("Wait 42 seconds and ask again"),
  });
});
