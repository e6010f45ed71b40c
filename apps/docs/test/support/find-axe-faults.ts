import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * What axe finds on a page, serious or not: the rule, and where.
 *
 * @param rules - Those that are tried. @default all
 */
export async function findAxeFaults(
  page: Page,
  rules?: readonly string[],
): Promise<string[]> {
  await page.waitForFunction(isSettled);
  // The page's policy forbids a script element; the debugger may run it.
  await page.evaluate(axe.source);
  const options = {
    resultTypes: ["violations"],
    ...(rules && { runOnly: rules }),
  };
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(" "));
    return `axe ${id} (${help}) ${nodes.length} times: ${places.join(" | ")}`;
  });
}

/**
 * Whether a key can reach all code that scrolls: a script sees to that, once
 * the browser is idle. It runs in the page.
 */
function isSettled(): boolean {
  const blocks = [...document.querySelectorAll(".expressive-code pre")];
  const seen = blocks.filter((pre) => pre.checkVisibility());
  const wide = seen.filter((pre) => pre.scrollWidth > pre.clientWidth);
  return wide.every((pre) => pre.hasAttribute("tabindex"));
}
