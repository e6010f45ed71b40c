import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./support/find-chromium.js";

/** The path of the Chromium that the set-up of the tests has found. */
export function chromiumPath(): string | undefined {
  return findChromium();
}

/**
 * A browser that keeps to itself: no first-run pages, no updates, nothing in
 * the background.
 *
 * @param more Flags for one test alone.
 */
export function launch(
  executablePath = chromiumPath() ?? "",
  more: readonly string[] = [],
): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  });
}
