import { describe, expect, it } from "vitest";
import { compareScreen, listKeptScreens } from "./support/compare-screen.js";
import { findFaults } from "./support/find-faults.js";
import { lookAt } from "./support/looks.js";
import { listMainPages } from "./support/page-lists.js";
import { turnTo } from "./support/turn-to.js";
import { useSite } from "./support/use-site.js";

const site = useSite();

// In light on a desktop, in the dark on a phone: the soak looks at all four.
const looks = [
  ["desktop", lookAt(0)],
  ["phone", lookAt(1)],
] as const;
const rows = listMainPages().flatMap((path) => {
  return looks.map(([device, look]) => [path, device, look] as const);
});
const schemes = ["light", "dark"] as const;

describe("a main page has nothing wrong with it", { timeout: 120_000 }, () => {
  it.concurrent.each(rows)("%s (%s)", async (path, device, look) => {
    const faults = await site.look(path, look.options, async (opened) => {
      const found = await findFaults(opened);
      for (const scheme of schemes) {
        await turnTo(opened.page, scheme);
        const screen = nameScreen(path, device, scheme);
        found.push(...(await compareScreen(opened.page, screen)));
      }
      return found;
    });
    expect(faults).toEqual([]);
  });
});

it("no screen is kept of a page that is no main page any more", () => {
  const screens = rows.flatMap(([path, device]) => {
    return schemes.map((scheme) => nameScreen(path, device, scheme));
  });
  expect(screens).toEqual(expect.arrayContaining(listKeptScreens()));
});

/** `/http/v3/` on a phone in light is `http-v3-phone-light`. */
function nameScreen(path: string, device: string, scheme: string): string {
  const parts = [...path.split("/"), device, scheme];
  return parts.filter((part) => part !== "").join("-");
}
