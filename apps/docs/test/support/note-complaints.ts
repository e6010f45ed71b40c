import type { Page, Request } from "playwright-core";

/**
 * Notes what a page complains about: errors, violations of its policy, which
 * the browser logs as errors, requests that fail or leave the origin.
 *
 * @returns The list that grows.
 */
export function noteComplaints(page: Page, origin: string): readonly string[] {
  const complaints: string[] = [];
  const asked = new Set<Request>();
  page.on("console", (message) => {
    if (message.type() === "error") {
      complaints.push(message.text());
    }
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("request", (request) => {
    asked.add(request);
    const isOwn = request.url().startsWith(origin);
    const isInline = request.url().startsWith("data:");
    if (!isOwn && !isInline) {
      complaints.push(`asks ${request.url()}`);
    }
  });
  page.on("requestfailed", (request) => {
    // What the page before it asked for is given up when it goes.
    if (asked.has(request)) {
      complaints.push(`cannot fetch ${request.url()}`);
    }
  });
  return complaints;
}
