import { weightyBeside } from "../normalize/peel-wrappers.js";
import { type Node, referenceOf } from "../normalize/resolve-node.js";
import { componentName } from "../normalize/shape-of.js";
import type { Scope } from "./scope.js";

/** The reference of a schema that has no other weighty keyword. */
function soleReference({ value, others }: Node): string | undefined {
  if (others) {
    return undefined;
  }
  if (weightyBeside(value).length > 0) {
    return undefined;
  }
  return referenceOf(value);
}

/** The components that two references lead to, by their pointers. */
export interface SharedPair {
  readonly old: string;
  readonly new: string;
}

/** Finds the components that both sides refer to, where both only refer. */
export function findSharedPair(
  before: Node,
  after: Node,
): SharedPair | undefined {
  const old = soleReference(before);
  const revised = soleReference(after);
  if (old === undefined) {
    return undefined;
  }
  if (revised === undefined) {
    return undefined;
  }
  return {
    old,
    new: revised,
  };
}

/** The text that identifies a pair. */
export function keyOf(
  { old, new: revised }: SharedPair,
  { isText }: Scope,
): string {
  const form = isText ? "text" : "json";
  return [old, revised, form].join("\n");
}

/** Reads a pair of nodes from its key. */
export function pairOf(key: string) {
  const [old = "", revised = "", form] = key.split("\n");
  return {
    old: referenceTo(old),
    new: referenceTo(revised),
    name: nameOf(revised),
    isText: form === "text",
  };
}

function referenceTo(pointer: string): Node {
  const reference = {
    $ref: `#${pointer}`,
  };
  return {
    value: reference,
    pointer,
  };
}

/** The name that a pointer to a component ends with. */
function nameOf(pointer: string): string {
  const { value } = referenceTo(pointer);
  return componentName(value) ?? pointer;
}
