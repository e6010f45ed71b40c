import type { Page } from "playwright-core";

/**
 * Notes what a page complains about: errors, violations of its policy, which
 * the browser logs as errors, requests that fail or leave the origin.
 *
 * @returns The list that grows.
 */
export function noteComplaints(page: Page, origin: string): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") {
      complaints.push(message.text());
    }
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("request", (request) => {
    const isOwn = request.url().startsWith(origin);
    const isInline = request.url().startsWith("data:");
    if (!isOwn && !isInline) {
      complaints.push(`asks ${request.url()}`);
    }
  });
  page.on("requestfailed", (request) => {
    // What a page still asks for is given up when the reader leaves it.
    const isGivenUp = request.failure()?.errorText === "net::ERR_ABORTED";
    if (!isGivenUp) {
      complaints.push(`cannot fetch ${request.url()}`);
    }
  });
  return complaints;
}
