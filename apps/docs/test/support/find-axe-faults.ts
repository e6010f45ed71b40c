import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds on a page, serious or not: the rule, and where. */
export async function findAxeFaults(page: Page): Promise<string[]> {
  // The page's policy forbids a script element; the debugger may run it.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(document, { resultTypes: ["violations"] })`,
  );
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(" "));
    return `axe ${id} (${help}) ${nodes.length} times: ${places.join(" | ")}`;
  });
}
