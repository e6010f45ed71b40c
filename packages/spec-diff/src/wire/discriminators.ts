import { isEqual, isObject, objectAt, textAt } from "../json.js";
import type { JsonObject } from "../json-value.js";
import { pointerTo } from "../load/json-pointer.js";
import { type Node, referenceOf, targetOf } from "../normalize/resolve-node.js";
import { componentName, type Shape, shapeOf } from "../normalize/shape-of.js";
import type { Comparison } from "./comparison.js";
import type { BranchPair } from "./match-branches.js";
import type { Scope } from "./scope.js";
import type { Kind } from "./severity-by-direction.js";

/** Which branch a value belongs to can be told without it, only less well. */
export function compareDiscriminators(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
): void {
  const sides = {
    old: before.keywords.get("discriminator"),
    new: after.keywords.get("discriminator"),
  };
  if (isEqual(readingOf(before), readingOf(after))) {
    return;
  }
  comparison.report(scope, sides, {
    code: "discriminator-changed",
    message: "another property, or other values, tell the alternatives apart",
    help: "Check how you tell the alternatives apart.",
    kind: "doubtful",
  });
}

/**
 * Compares the values that tell the alternatives apart: of each pair, those
 * that the mapping leads to it by, else the name of its component.
 */
export function compareTellingValues(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  pairs: readonly BranchPair[],
  scope: Scope,
): void {
  const property = propertyOf(before);
  if (property === undefined || property !== propertyOf(after)) {
    return;
  }
  for (const [old, revised] of pairs) {
    const was = tellingValues(comparison.old, before, old);
    const is = tellingValues(comparison.new, after, revised);
    const kind = was && is && kindOf(was, is);
    if (kind) {
      const sides = {
        old: { ...old, value: was },
        new: { ...revised, value: is },
      };
      comparison.report(scope, sides, {
        code: "telling-value-changed",
        message: `another value of ${property} tells this alternative from the others`,
        help: `Send and expect the new value of ${property}.`,
        kind,
      });
    }
  }
}

/** An alias that comes is like a value that an enum gains. */
function kindOf(
  before: readonly string[],
  after: readonly string[],
): Kind | undefined {
  const isLost = before.some((value) => !after.includes(value));
  const isGained = after.some((value) => !before.includes(value));
  if (isLost) {
    if (isGained) {
      return "changed";
    }
    return "narrowed";
  }
  if (isGained) {
    return "opened";
  }
  return undefined;
}

/** `undefined` where the alternative itself says which values it has. */
function tellingValues(
  document: JsonObject,
  shape: Shape,
  branch: Node,
): string[] | undefined {
  const name = componentName(branch.value);
  if (name === undefined) {
    return undefined;
  }
  if (listsOwn(document, branch, propertyOf(shape))) {
    return undefined;
  }
  const target = referenceOf(branch.value);
  const mapped = [...mappingOf(shape)].filter(([, to]) => to === target);
  if (mapped.length === 0) {
    return [name];
  }
  return mapped.map(([value]) => value).sort();
}

function listsOwn(document: JsonObject, branch: Node, property = ""): boolean {
  const node = shapeOf(document, branch).properties.get(property);
  if (node === undefined) {
    return false;
  }
  const { keywords } = shapeOf(document, node);
  return keywords.has("const") || keywords.has("enum");
}

/** What is compared here; where there are alternatives, each is by its values. */
function readingOf(shape: Shape): unknown {
  const hasBranches = shape.unions.length > 0;
  return [propertyOf(shape), hasBranches || [...mappingOf(shape)].sort()];
}

function propertyOf(shape: Shape): string | undefined {
  return textAt(discriminatorOf(shape), "propertyName");
}

/** Values, and the pointers that the mapping leads to by them. */
function mappingOf(shape: Shape): Map<string, string> {
  const mapping = objectAt(discriminatorOf(shape), "mapping");
  const pointers = new Map<string, string>();
  for (const [value, target] of Object.entries(mapping)) {
    const written = String(target);
    const named = pointerTo("", "components", "schemas", written);
    pointers.set(value, targetOf(written) ?? named);
  }
  return pointers;
}

function discriminatorOf({ keywords }: Shape): JsonObject {
  const value = keywords.get("discriminator")?.value;
  if (isObject(value)) {
    return value;
  }
  return {};
}
