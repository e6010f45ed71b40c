import type { Lens } from "../finding.js";
import type { Verdict } from "../verdict.js";

/** What each lens is called in reports. */
const lensNames: Readonly<Record<Lens, string>> = {
  wire: "wire",
  types: "types",
  surface: "names",
  docs: "docs",
};

const lenses = Object.keys(lensNames) as Lens[];

/**
 * What a verdict comes to through each lens.
 *
 * @param between What stands between a lens and its level.
 */
export function levelsOf(verdict: Verdict, between: string): string {
  const levels = lenses.map((lens) => {
    const name = lensNames[lens];
    const level = verdict[lens];
    return [name, level].join(between);
  });
  return levels.join(", ");
}
