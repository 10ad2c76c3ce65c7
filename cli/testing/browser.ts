import { chromium } from "@playwright/test";

import { waitForLock } from "#cli/lock.mjs";
import { exists } from "#cli/setup/files.ts";
import { runInstalled, runProgram } from "#cli/setup/program.ts";

/** Where Debian's packages put their browsers. The shell has no window to draw, and takes half the time of the other. */
const debianShell = "/usr/bin/chromium-headless-shell";
const debianChromium = "/usr/bin/chromium";

/** The browser that tests drive: Playwright's own, or else Debian's; whichever is missing and can be had is installed. */
export async function findBrowser(): Promise<string> {
  const lock = await waitForLock("parallax browser", `process ${process.pid}`);
  try {
    const found =
      (await installed(chromium.executablePath(), debianShell)) ??
      (await download()) ??
      (await installPackage()) ??
      (await installed(debianChromium));
    if (found === undefined)
      throw new Error("No browser: neither Playwright's download nor Debian's chromium-headless-shell can be had.");
    return found;
  } finally {
    lock.release();
  }
}

async function installed(...paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await exists(path)) return path;
  return undefined;
}

async function download(): Promise<string | undefined> {
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "5000" };
  const { code } = await runInstalled("playwright", ["install", "chromium"], env);
  return code === 0 ? installed(chromium.executablePath()) : undefined;
}

async function installPackage(): Promise<string | undefined> {
  const wait = ["-o", "DPkg::Lock::Timeout=300"];
  await runProgram("apt-get", ["update", ...wait]);
  await runProgram("apt-get", ["install", "-y", ...wait, "chromium-headless-shell"], {
    DEBIAN_FRONTEND: "noninteractive",
  });
  return installed(debianShell);
}
