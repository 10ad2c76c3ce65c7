import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** What a page complains of, besides what its test expects. */
function listenToComplaints(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`page: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 500 && response.url().startsWith(origin))
      complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // Leaving a page drops what it was still fetching.
    if (request.url().startsWith(origin) && reason !== "net::ERR_ABORTED")
      complaints.push(`${reason}: ${request.url()}`);
  });
  return complaints;
}

/** Playwright's test, on a page that fails it when it complains on the console, throws, or a request of its own fails. */
export const test = base.extend<{ readonly complaints: string[] }>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints = listenToComplaints(page, baseURL ?? "");
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect, type Page };

/** Addresses that this worker has looked at in the dark and on a phone: once each, since that takes longer than the journeys. */
const looked = new Set<string>();

/** The page as it stands has no fault that axe finds by WCAG 2.2 AA; on a desk, no faint colour in the dark either. Every journey ends with it. */
export async function checkPage(page: Page): Promise<void> {
  if (test.info().project.name !== "phone" && isNew(page, "dark")) await checkDark(page);
  // On the way to another page the title goes, and comes with its head.
  await expect(page).toHaveTitle(/./u);
  expect(await faultsOf(page, (axe) => axe.withTags(standards))).toEqual([]);
}

/** As `checkPage`, and on a phone, where nothing may stick out to the side or be too small to hit: for journeys that are walked once. */
export async function checkEverywhere(page: Page): Promise<void> {
  const size = page.viewportSize();
  await checkPage(page);
  if (!isNew(page, "phone")) return;
  await page.setViewportSize({ width: 390, height: 844 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: "scrolls to the side" })
    .toBeLessThanOrEqual(390);
  expect(await faultsOf(page, (axe) => axe.withRules(["target-size"]))).toEqual([]);
  if (size !== null) await page.setViewportSize(size);
}

function isNew(page: Page, form: "dark" | "phone"): boolean {
  const address = `${form} ${new URL(page.url()).pathname}`;
  if (looked.has(address)) return false;
  looked.add(address);
  return true;
}

/** Colours are all that differs in the dark. */
async function checkDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await faultsOf(page, (axe) => axe.withRules(["color-contrast"]))).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

type Look = (axe: AxeBuilder) => AxeBuilder;

/** Where no frame stands in the page, axe need not open a second page to bring their results together, which takes as long again. */
async function faultsOf(page: Page, look: Look): Promise<readonly string[]> {
  const { violations } = await look(new AxeBuilder({ page }))
    .setLegacyMode(page.frames().length === 1)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Expects the page to complain of what matches, as of a page that is meant not to be there. */
export function expectComplaints(complaints: string[], pattern: RegExp): void {
  const left = complaints.filter((complaint) => !pattern.test(complaint));
  expect(left.length).toBeLessThan(complaints.length);
  complaints.splice(0, complaints.length, ...left);
}
