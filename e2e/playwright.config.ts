import { defineConfig } from "@playwright/test";

/** `npm test` starts the site and finds the browser; `npm test -- build e2e` runs no more than it takes. */
const { PARALLAX_URL: baseURL, PARALLAX_BROWSER: executablePath, PARALLAX_OUTPUT: outputDir } = process.env;
if (!baseURL || !executablePath) throw new Error("Run the journeys with: npm test -- build e2e");

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What the server refuses does not depend on the browser: once is enough. */
const refusals = "refusals.spec.ts";

/** What these try does not depend on the width of the window: the API, pictures, feeds, files, what is missing, an outage, who may do what. */
const formless = /\/(?:api|changes|embed|missing|outage|platform|taking-away|walk)\.spec\.ts$/u;

/** Journeys of several people are long, and look at each page in all forms themselves (checkEverywhere): once is enough. */
const editing = "editing/**";

const phone = { colorScheme: "light", viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

export default defineConfig({
  testDir: ".",
  outputDir: outputDir ?? "../test-results",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  use: { baseURL, launchOptions: { executablePath, args: quiet }, screenshot: "only-on-failure" },
  projects: [
    { name: "editing", testMatch: editing, timeout: 90_000 },
    { name: "desk", testIgnore: editing, use: { colorScheme: "light" } },
    { name: "phone", testIgnore: [editing, refusals, formless], use: phone },
  ],
});
