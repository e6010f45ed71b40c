import { isEqual } from "../json.js";
import type { Shape } from "../normalize/shape-of.js";
import type { Comparison } from "./comparison.js";
import { compareDiscriminators } from "./discriminators.js";
import { encodingKeywords, haveSameEncoding } from "./encodings.js";
import { compareEnums } from "./enums.js";
import { fateOf } from "./fate-of.js";
import { kindOfChange } from "./keyword-kinds.js";
import { compareNumberBounds } from "./number-bounds.js";
import type { Scope } from "./scope.js";
import type { Sides } from "./severity-by-direction.js";

/** Keywords with comparisons of their own. */
const apart: readonly string[] = [
  "enum",
  "const",
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "discriminator",
];

/** Compares all that compares by its value. */
export function compareKeywords(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
): void {
  compareEnums(comparison, before, after, scope);
  for (const side of ["lower", "upper"] as const) {
    compareNumberBounds(comparison, before, after, scope, side);
  }
  compareDiscriminators(comparison, before, after, scope);
  for (const name of namesIn(before, after)) {
    compareKeyword(comparison, before, after, scope, name);
  }
}

/** The keywords of both that have no comparison of their own. */
function namesIn(before: Shape, after: Shape): Set<string> {
  const names = new Set([...before.keywords.keys(), ...after.keywords.keys()]);
  const done = haveSameEncoding(before, after) ? encodingKeywords : [];
  for (const name of [...apart, ...done]) {
    names.delete(name);
  }
  return names;
}

function compareKeyword(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
  name: string,
): void {
  const sides = sidesOf(before, after, name);
  if (isEqual(sides.old?.value, sides.new?.value)) {
    return;
  }
  const kind = kindOfChange(name, sides);
  if (kind === undefined) {
    return;
  }
  comparison.report(scope, sides, {
    code: `${name}-changed`,
    message: `the rule ${name} ${fateOf(sides)}`,
    help: "Send and expect values that fit the new rule.",
    kind,
  });
}

function sidesOf(before: Shape, after: Shape, name: string): Sides {
  return {
    old: before.keywords.get(name),
    new: after.keywords.get(name),
  };
}
