import { canonicalJson } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import type { Node } from "../normalize/resolve-node.js";
import { shapeOf } from "../normalize/shape-of.js";

/** The values of the properties that have one value each: `kind` is `call`. */
export type Role = ReadonlyMap<string, string>;

/** What tells each alternative apart, asked once. */
export class Roles {
  readonly #document: JsonObject;
  readonly #known = new Map<Node, Role>();

  constructor(document: JsonObject) {
    this.#document = document;
  }

  of(branch: Node): Role {
    const present = this.#known.get(branch);
    if (present) {
      return present;
    }
    const role = readRole(this.#document, branch);
    this.#known.set(branch, role);
    return role;
  }

  /** The alternatives by their roles: those that have one of their own. */
  own(branches: readonly Node[]): Map<string, Node> {
    const named = new Map<string, Node>();
    const shared = new Set<string>([""]);
    for (const branch of branches) {
      const name = textOf(this.of(branch));
      if (named.has(name)) {
        shared.add(name);
      }
      named.set(name, branch);
    }
    for (const name of shared) {
      named.delete(name);
    }
    return named;
  }
}

/** Whether a property has one value in the one, and another in the other. */
export function areOtherRoles(one: Role, other: Role): boolean {
  return [...one].some(([name, value]) => {
    return other.has(name) && other.get(name) !== value;
  });
}

function readRole(document: JsonObject, branch: Node): Role {
  const { properties, required } = shapeOf(document, branch);
  const role = new Map<string, string>();
  for (const name of required) {
    const property = properties.get(name);
    const value = property && onlyValueOf(document, property);
    if (value !== undefined) {
      role.set(name, canonicalJson(value));
    }
  }
  return role;
}

function onlyValueOf(document: JsonObject, node: Node): Json | undefined {
  const { keywords } = shapeOf(document, node);
  const constant = keywords.get("const");
  if (constant) {
    return constant.value;
  }
  const listed = keywords.get("enum")?.value;
  if (Array.isArray(listed) && listed.length === 1) {
    return listed[0];
  }
  return undefined;
}

/** Equal for equal roles; empty for none. */
function textOf(role: Role): string {
  const entries = [...role].map(([name, value]) => `${name}=${value}`);
  return entries.sort().join("\n");
}
