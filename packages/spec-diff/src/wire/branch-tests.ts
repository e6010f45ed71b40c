import type { JsonObject } from "../json-value.js";
import type { Node } from "../normalize/resolve-node.js";
import { shapeOf } from "../normalize/shape-of.js";
import { areOtherRoles, type Roles } from "./branch-roles.js";
import type { Comparison } from "./comparison.js";
import type { Scope } from "./scope.js";

/** What tells apart the alternatives of either document. */
export interface BothRoles {
  readonly old: Roles;
  readonly new: Roles;
}

/** Tells something of two alternatives. */
export type Test = (old: Node, revised: Node) => boolean;

/** What two alternatives are to each other. */
export interface Tests {
  /** Whether every value of the old one fits the new one. */
  readonly fits: Test;
  /** The reverse. */
  readonly isFitted: Test;
  readonly haveSameTypes: Test;
}

/** What is told apart by its role need not be compared to know that. */
export function testsOf(
  comparison: Comparison,
  scope: Scope,
  roles: BothRoles,
): Tests {
  const reversed = comparison.reverse();
  return {
    fits(old, revised) {
      if (haveOtherRoles(roles, old, revised)) {
        return false;
      }
      return comparison.isWithin(old, revised, scope);
    },
    isFitted(old, revised) {
      if (haveOtherRoles(roles, old, revised)) {
        return false;
      }
      return reversed.isWithin(revised, old, scope);
    },
    haveSameTypes(old, revised) {
      const before = typesOf(comparison.old, old);
      const after = typesOf(comparison.new, revised);
      return before === after;
    },
  };
}

function haveOtherRoles(roles: BothRoles, old: Node, revised: Node): boolean {
  const before = roles.old.of(old);
  const after = roles.new.of(revised);
  return areOtherRoles(before, after);
}

function typesOf(document: JsonObject, node: Node): string {
  const { types } = shapeOf(document, node);
  return [...types].sort().join();
}
