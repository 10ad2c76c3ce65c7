import { afterEach, expect, it, vi } from "vitest";

import { sharingPicture } from "./sharing-picture.ts";

afterEach(() => vi.unstubAllEnvs());

it("has the configured address, and where none is there is no picture", () => {
  vi.stubEnv("PARALLAX_URL", "https://parallax.example");
  expect(sharingPicture("7k3m2q2xw4hd6n2p", "A title")).toEqual([
    {
      url: new URL("https://parallax.example/c/7k3m2q2xw4hd6n2p/picture.png"),
      width: 1200,
      height: 630,
      alt: "A title",
      type: "image/png",
    },
  ]);
  vi.stubEnv("PARALLAX_URL", "");
  expect(sharingPicture("7k3m2q2xw4hd6n2p", "A title")).toEqual([]);
});
