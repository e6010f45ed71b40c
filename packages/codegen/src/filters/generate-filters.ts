import { docstring, header, literal } from "../typescript-source.js";
import { filterKinds, filterOps } from "./ops-and-kinds.js";

/** The tests that filters can do, as the mock executes them. */
export function generateFilters(): string {
  const ops = Object.keys(filterOps);
  const lines = [
    ...docstring("Every test that a filter can do (`op`).", [
      `filterOps[0]; // => ${JSON.stringify(ops[0])}`,
    ]),
    `export const filterOps = ${literal(ops)} as const;`,
    "",
    ...docstring(
      "The conditions that a request may bring, by their `type`: the tests of each, and what its value is.",
      [`filterKinds.range.ops; // => ["bt"]`],
    ),
    `export const filterKinds = ${literal(filterKinds)} as const;`,
  ];
  return `${header}${lines.join("\n")}\n`;
}
