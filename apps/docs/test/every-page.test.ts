import { describe, expect, it } from "vitest";
import { findFaults } from "./support/find-faults.js";
import { lookAt } from "./support/looks.js";
import { listMainPages, listTestedPages } from "./support/page-lists.js";
import { useSite } from "./support/use-site.js";

const site = useSite();

// Some pages of each section, each in one look, but for the main ones, which
// another test sees; the soak sees every page in all looks.
const main = new Set(listMainPages());
const others = listTestedPages().filter((path) => !main.has(path));
const rows = others.map((path, index) => {
  const look = lookAt(index);
  return [path, look.name, look] as const;
});

describe("a page has nothing wrong with it", { timeout: 120_000 }, () => {
  it.concurrent.each(rows)("%s (%s)", async (path, _, look) => {
    const faults = await site.look(path, look.options, findFaults);
    expect(faults).toEqual([]);
  });
});
