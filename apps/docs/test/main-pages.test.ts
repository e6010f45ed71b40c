import { describe, expect, it } from "vitest";
import { compareScreen, listKeptScreens } from "./support/compare-screen.js";
import { findFaults } from "./support/find-faults.js";
import { findFaultsInDark } from "./support/find-faults-in-dark.js";
import { devices } from "./support/looks.js";
import { listMainPages } from "./support/page-lists.js";
import { useSite } from "./support/use-site.js";

const site = useSite();
const rows = listMainPages().flatMap((path) => {
  return devices.map((device) => [path, device.name, device] as const);
});

describe("a main page has nothing wrong with it", { timeout: 120_000 }, () => {
  it.concurrent.each(rows)(
    "%s (%s, light and dark)",
    async (path, name, device) => {
      const screen = nameScreen(path, name);
      const faults = await site.look(path, device.options, async (opened) => [
        ...(await findFaults(opened)),
        ...(await compareScreen(opened.page, `${screen}-light`)),
        ...(await findFaultsInDark(opened)),
        ...(await compareScreen(opened.page, `${screen}-dark`)),
      ]);
      expect(faults).toEqual([]);
    },
  );
});

it("no screen is kept of a page that is no main page any more", () => {
  const screens = rows.flatMap(([path, device]) => {
    const screen = nameScreen(path, device);
    return [`${screen}-dark`, `${screen}-light`];
  });
  expect(screens).toEqual(expect.arrayContaining(listKeptScreens()));
});

/** `/http/v3/` on a phone is `http-v3-phone`. */
function nameScreen(path: string, device: string): string {
  const parts = [...path.split("/"), device];
  return parts.filter((part) => part !== "").join("-");
}
