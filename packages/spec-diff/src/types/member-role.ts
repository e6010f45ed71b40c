import type ts from "typescript";

/** The values of the properties of one value each: `type` is `call`. */
type Role = ReadonlyMap<string, unknown>;

/** Each type is asked once for each member of the other union. */
const known = new WeakMap<ts.Type, Role>();

const texts = new WeakMap<ts.Type, string>();

/** What tells a member of a union apart; undefined: nothing. */
export function roleOf(
  checker: ts.TypeChecker,
  type: ts.Type,
): string | undefined {
  const text = texts.get(type) ?? textOf(literalsOf(checker, type));
  texts.set(type, text);
  if (text === "") {
    return undefined;
  }
  return text;
}

function textOf(role: Role): string {
  const values = [...role].map(([name, value]) => `${name}: ${value}`);
  return values.join(", ");
}

/** Whether a property has one value in the one, and another in the other. */
export function haveOtherRoles(
  checker: ts.TypeChecker,
  one: ts.Type,
  other: ts.Type,
): boolean {
  const role = literalsOf(checker, one);
  const otherRole = literalsOf(checker, other);
  return [...role].some(([name, value]) => {
    return otherRole.has(name) && otherRole.get(name) !== value;
  });
}

function literalsOf(checker: ts.TypeChecker, type: ts.Type): Role {
  const present = known.get(type);
  if (present) {
    return present;
  }
  const role = new Map<string, unknown>();
  for (const symbol of checker.getPropertiesOfType(type)) {
    const value = checker.getTypeOfSymbol(symbol);
    if (value.isLiteral()) {
      role.set(symbol.name, value.value);
    }
  }
  known.set(type, role);
  return role;
}
