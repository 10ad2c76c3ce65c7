import { describe, expect, it } from "vitest";

import { citationsOf } from "./citation.ts";

const cited = {
  id: "7k3m2q2xw4hd6n2p",
  title: "Bread & salt,\n100% {new}",
  day: "2026-11-22",
  url: "https://parallax.example/c/7k3m2q2xw4hd6n2p",
};
const [plain, bibtex, ris, csl] = citationsOf(cited).map(({ text }) => text);

describe("citationsOf", () => {
  it("names the title, the day and the address in each form", () => {
    for (const text of [plain, bibtex, ris, csl]) {
      expect(text).toContain(cited.url);
      expect(text).toContain("2026");
    }
    expect(plain).toContain("“Bread & salt, 100% {new}: comparison of sources”");
  });

  it("escapes what BibTeX reads as commands", () => {
    expect(bibtex).toContain("{{Bread \\& salt, 100\\% \\{new\\}: comparison of sources}}");
  });

  it("keeps each RIS field on its line", () => {
    expect(ris?.split("\n").every((line) => /^[A-Z]{2} {2}- /u.test(line))).toBe(true);
  });

  it("is JSON that CSL reads", () => {
    expect(JSON.parse(csl ?? "")).toMatchObject([{ type: "webpage", issued: { "date-parts": [[2026, 11, 22]] } }]);
  });
});
