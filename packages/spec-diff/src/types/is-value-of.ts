import type ts from "typescript";
import { compiler } from "./compiler.js";
import { isStructured, membersOf } from "./typed-place.js";

/**
 * Whether a value of one type can stand where another is expected. To the
 * compiler a number is an object without a property that has to be there: who
 * writes or reads one says otherwise.
 */
export function isValueOf(
  checker: ts.TypeChecker,
  type: ts.Type,
  expected: ts.Type,
): boolean {
  if (isStructured(type)) {
    return checker.isTypeAssignableTo(type, expected);
  }
  const { values, kinds } = plainMembersOf(expected);
  return (
    values.has(type) ||
    kinds.some((kind) => checker.isTypeAssignableTo(type, kind))
  );
}

/** What a type takes but objects and arrays. */
interface PlainMembers {
  /** Types of one value each: no other value fits one of them. */
  readonly values: ReadonlySet<ts.Type>;
  /** Types of many values, such as `string`. */
  readonly kinds: readonly ts.Type[];
}

/** An enum is asked once for each value of the other. */
const known = new WeakMap<ts.Type, PlainMembers>();

function plainMembersOf(type: ts.Type): PlainMembers {
  const present = known.get(type);
  if (present) {
    return present;
  }
  const plain = membersOf(type).filter((member) => !isStructured(member));
  const members = {
    values: new Set(plain.filter(isOneValue)),
    kinds: plain.filter((member) => !isOneValue(member)),
  };
  known.set(type, members);
  return members;
}

function isOneValue({ flags }: ts.Type): boolean {
  return Boolean(flags & compiler.TypeFlags.Unit);
}
