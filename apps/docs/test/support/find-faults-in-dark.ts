import { findAxeFaults } from "./find-axe-faults.js";
import type { Opened } from "./open-site.js";
import { turnTo } from "./turn-to.js";

/** The rules of axe whose outcome depends on colours. */
const rules = ["color-contrast", "link-in-text-block"];

/**
 * Finds what is wrong with a page in the dark that was looked at in light: only
 * colours change, nothing moves, and nothing gets another name.
 */
export async function findFaultsInDark({
  page,
  complaints,
}: Opened): Promise<string[]> {
  const before = complaints.length;
  await turnTo(page, "dark");
  const faults = await findAxeFaults(page, rules);
  return [...complaints.slice(before), ...faults];
}
