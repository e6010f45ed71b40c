import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Result } from "axe-core";
import type { Page } from "playwright-core";
import { markColourSamples } from "./mark-colour-samples.js";

const { resolve } = createRequire(import.meta.url);
const axe = readFileSync(resolve("axe-core/axe.min.js"), "utf8");

// Contrast takes as long as all other rules together.
const setUp = `${axe}; axe.configure({ rules: [
  { id: "color-contrast", selector: "[data-colour-sample]" },
] })`;

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
  if (await page.evaluate("!globalThis.axe")) {
    // The page's policy forbids a script element; the debugger may run it.
    await page.evaluate(setUp);
  }
  await page.evaluate(markColourSamples);
  const options = {
    resultTypes: ["violations"],
    ...(rules && { runOnly: rules }),
  };
  const violations = await page.evaluate<Result[]>(
    `axe.run(document, ${JSON.stringify(options)}).then((all) => all.violations)`,
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
