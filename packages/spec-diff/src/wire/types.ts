import { findAllowedTypes } from "../normalize/find-allowed-types.js";
import {
  type JsonType,
  type TypeSet,
  typeNames,
} from "../normalize/json-types.js";
import type { Shape } from "../normalize/shape-of.js";
import type { Comparison } from "./comparison.js";
import { kindOfMove } from "./kind-of-move.js";
import type { Scope } from "./scope.js";

const scalars: readonly JsonType[] = ["boolean", "integer", "number"];

/** Compares the types of two schemas; false if they have none in common. */
export function compareTypes(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
): boolean {
  const allowed = {
    old: findAllowedTypes(comparison.old, before),
    new: findAllowedTypes(comparison.new, after),
  };
  const oldTypes = comparable(allowed.old, scope);
  const newTypes = comparable(allowed.new, scope);
  const lost = [...oldTypes].filter((type) => !newTypes.has(type));
  const gained = [...newTypes].filter((type) => !oldTypes.has(type));
  const kind = kindOfMove(lost.length > 0, gained.length > 0);
  if (!kind) {
    return true;
  }
  const sides = {
    old: {
      value: typeNames(allowed.old),
      pointer: before.pointer,
    },
    new: {
      value: typeNames(allowed.new),
      pointer: after.pointer,
    },
  };
  comparison.report(scope, sides, {
    code: "type-changed",
    message: `the type was ${sides.old.value} and is ${sides.new.value}`,
    help: "Send and expect values of the new type.",
    kind,
  });
  return [...oldTypes].some((type) => newTypes.has(type));
}

/** Without `null`, which is compared apart. As text, all scalars are strings. */
function comparable(types: TypeSet, { isText }: Scope): TypeSet {
  const compared = new Set(types);
  compared.delete("null");
  if (isText && compared.has("string")) {
    for (const scalar of scalars) {
      compared.add(scalar);
    }
  }
  return compared;
}
