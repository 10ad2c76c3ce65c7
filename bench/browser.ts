import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";

import { findBrowser } from "#cli/testing/browser.ts";

const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];

/** Opens a browser as the tests do. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: QUIET });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** Milliseconds that a browser worked on a page until it had nothing left to do. */
export interface PageWork {
  readonly script: number;
  /** Styles and layout. */
  readonly layout: number;
}

/** Opens an address in a page of its own, on a processor that many times slower, and tells how long the browser worked. */
export async function workOn(browser: Browser, address: string, slowed = 1): Promise<PageWork> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
  await page.goto(address);
  await untilIdle(page);
  const seconds = await metricsOf(session);
  await page.close();
  return {
    script: 1000 * (seconds.get("ScriptDuration") ?? Number.NaN),
    layout: 1000 * ((seconds.get("LayoutDuration") ?? Number.NaN) + (seconds.get("RecalcStyleDuration") ?? Number.NaN)),
  };
}

async function metricsOf(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await session.send("Performance.getMetrics");
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

async function untilIdle(page: Page): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1)
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}
