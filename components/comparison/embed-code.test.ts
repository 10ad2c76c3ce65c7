import { describe, expect, it } from "vitest";

import { embedCode } from "./embed-code.ts";
import { parsed } from "./testing/parsed.ts";

const cited = { id: "7k3m2q2xw4hd6n2p", title: `"><script>alert(1)</script>`, day: "2026-11-22" };

function frame(url: string) {
  const { elements } = parsed(embedCode({ ...cited, url }));
  expect(elements).toHaveLength(1);
  return elements[0]?.attributes;
}

describe("embedCode", () => {
  it("names the whole address where there is one, and the title as text", () => {
    const attributes = frame("https://parallax.example/c/7k3m2q2xw4hd6n2p");
    expect(attributes?.get("src")).toBe("https://parallax.example/c/7k3m2q2xw4hd6n2p/embed");
    expect(attributes?.get("title")).toBe(`"><script>alert(1)</script>: comparison of sources`);
  });

  it("names the path where it is all that is known", () => {
    expect(frame("/c/7k3m2q2xw4hd6n2p")?.get("src")).toBe("/c/7k3m2q2xw4hd6n2p/embed");
  });
});
