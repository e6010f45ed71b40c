import type ts from "typescript";
import { compiler } from "./compiler.js";
import { propertiesOf } from "./typed-place.js";

/** Whether an object has a property that the new one neither names nor takes. */
export function hasLostName(
  checker: ts.TypeChecker,
  old: ts.Type,
  revised: ts.Type,
): boolean {
  const takesAny = checker.getIndexInfoOfType(
    revised,
    compiler.IndexKind.String,
  );
  if (takesAny) {
    return false;
  }
  if (checker.isArrayType(old)) {
    return false;
  }
  if (checker.isTupleType(old)) {
    return false;
  }
  const names = namesOf(checker, revised);
  return [...namesOf(checker, old)].some((name) => !names.has(name));
}

/** A member of a union is asked once for each member of the other. */
const known = new WeakMap<ts.Type, ReadonlySet<string>>();

function namesOf(checker: ts.TypeChecker, type: ts.Type): ReadonlySet<string> {
  const present = known.get(type);
  if (present) {
    return present;
  }
  const properties = propertiesOf(checker, {
    type,
    node: undefined,
    place: [],
  });
  const names = new Set(properties.keys());
  known.set(type, names);
  return names;
}
