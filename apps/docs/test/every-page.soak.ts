import { describe, expect, it } from "vitest";
import { findFaults } from "./support/find-faults.js";
import { findFaultsInDark } from "./support/find-faults-in-dark.js";
import { devices } from "./support/looks.js";
import { listAllPages } from "./support/page-lists.js";
import { useSite } from "./support/use-site.js";

const site = useSite();
const rows = listAllPages().flatMap((path) => {
  return devices.map((device) => [path, device.name, device] as const);
});

describe("every page has nothing wrong with it", { timeout: 120_000 }, () => {
  it.concurrent.each(rows)(
    "%s (%s, light and dark)",
    async (path, _, device) => {
      const faults = await site.look(path, device.options, async (opened) => [
        ...(await findFaults(opened)),
        ...(await findFaultsInDark(opened)),
      ]);
      expect(faults).toEqual([]);
    },
  );
});
