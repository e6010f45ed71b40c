import { afterAll, beforeAll } from "vitest";
import { openSite, type Site } from "./open-site.js";

/** What tests do with the built site. */
type UsedSite = Pick<Site, "open" | "origin">;

/** The built site in a browser, for the tests of the suite that calls this. */
export function useSite(): UsedSite {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(async () => {
    await site?.close();
  });
  return {
    open: (path, options) => site.open(path, options),
    get origin() {
      return site.origin;
    },
  };
}
