import { afterAll, beforeAll } from "vitest";
import { openSite, type Site } from "./open-site.js";

/** Serves the site, and has a browser, while the tests of this file run. */
export function useSite(): Pick<Site, "visit" | "look"> {
  let site: Site | undefined;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(async () => {
    await site?.close();
  });
  return {
    visit: (...args) => opened(site).visit(...args),
    look: (...args) => opened(site).look(...args),
  };
}

function opened(site: Site | undefined): Site {
  if (site === undefined) {
    throw new Error("The site is open only while tests run.");
  }
  return site;
}
