import { isDocumentation } from "../is-documentation.js";
import { isEqual, isObject } from "../json.js";
import type { Json } from "../json-value.js";
import { pointerTo } from "../load/json-pointer.js";
import type { Node } from "../normalize/resolve-node.js";
import type { Comparison, Rule } from "./comparison.js";
import { fateOf } from "./fate-of.js";
import type { Scope } from "./scope.js";
import type { Sides } from "./severity-by-direction.js";

/** The keywords that have rules of their own, by what has them. */
const compared = {
  operation: [
    "operationId",
    "parameters",
    "requestBody",
    "responses",
    "callbacks",
    "security",
    "deprecated",
    "tags",
  ],
  parameter: [
    "name",
    "in",
    "required",
    "schema",
    "content",
    "style",
    "explode",
    "allowReserved",
    "deprecated",
    "x-array-format",
  ],
  header: ["required", "schema", "content", "deprecated"],
  "request body": ["required", "content"],
  response: ["content", "headers"],
  "media type": ["schema"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Holder = keyof typeof compared;

/**
 * Compares what no rule knows: nobody can say what a change of it means, but
 * somebody should look.
 */
export function compareOthers(
  comparison: Comparison,
  old: Node,
  revised: Node,
  scope: Scope,
  holder: Holder,
): void {
  const before = othersIn(comparison, old, holder);
  const after = othersIn(comparison, revised, holder);
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const sides = {
      old: before.get(name),
      new: after.get(name),
    };
    if (!isEqual(sides.old?.value, sides.new?.value)) {
      comparison.report(scope, sides, judgeOther(name, holder, sides));
    }
  }
}

function othersIn(
  { options }: Comparison,
  { value, pointer }: Node,
  holder: Holder,
): Map<string, Node> {
  const ruled: readonly string[] = compared[holder];
  // Those of an operation are notes.
  const isNote = (name: string) =>
    holder === "operation" && name.startsWith("x-");
  const entries = isObject(value) ? Object.entries(value) : [];
  const others = entries.filter(
    ([name, inner]) =>
      !ruled.includes(name) &&
      !isEmpty(inner) &&
      !isDocumentation(name, options) &&
      !isNote(name),
  );
  return new Map(
    others.map(([name, inner]) => [
      name,
      {
        value: inner,
        pointer: pointerTo(pointer, name),
      },
    ]),
  );
}

/** `links: {}` says as much as no links. */
function isEmpty(value: Json): boolean {
  return isEqual(value, {}) || isEqual(value, []);
}

function judgeOther(name: string, holder: Holder, sides: Sides): Rule {
  return {
    code: `${name}-changed`,
    message: `${name} of the ${holder} ${fateOf(sides)}`,
    help: "Check whether you use what changed.",
    kind: "doubtful",
  };
}
