import type { Page } from "playwright-core";
import { type Bench, resultOf } from "../harness/result.js";
import { findLargestPage } from "./largest-page.js";
import { useSite } from "./open-site.js";

/** In bytes over the wire, compressed, before anybody touches the page. */
const budget = {
  all: 80_000,
  scripts: 40_000,
};

type Weight = typeof budget;

/** What the largest page of the HTTP reference weighs. */
export const pageWeight = benchOf("http-page-weight", "all");

/** How much of it is JavaScript. */
export const scriptWeight = benchOf("http-page-scripts", "scripts");

function benchOf(name: string, part: keyof Weight): Bench {
  return {
    name,
    async run() {
      const path = findLargestPage("http");
      const weight = await weighPage(path);
      const bytes = weight[part];
      const allowed = budget[part];
      const share = bytes / allowed;
      const target = { atMost: 1 };
      return resultOf(name, share, target, {
        path,
        bytes,
        budget: allowed,
      });
    },
  };
}

function weighPage(path: string): Promise<Weight> {
  return useSite(async ({ browser, origin }) => {
    const page = await browser.newPage();
    const weight = await watchRequests(page);
    await page.goto(`${origin}${path}`, {
      waitUntil: "networkidle",
    });
    await page.close();
    return weight;
  });
}

/** Adds up what the page fetches from now on. */
async function watchRequests(page: Page): Promise<Weight> {
  const weight = {
    all: 0,
    scripts: 0,
  };
  const scripts = new Set<string>();
  const context = page.context();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") {
      scripts.add(requestId);
    }
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength;
    if (scripts.has(requestId)) {
      weight.scripts += encodedDataLength;
    }
  });
  return weight;
}
