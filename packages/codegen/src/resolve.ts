import { tokensOf } from "@rollcall/spec-diff";

/**
 * What a value is: itself, or what its `$ref` points to.
 *
 * @param above - The references that led to the value.
 * @throws RangeError where references lead round in a circle.
 */
export function resolve<T extends { $ref?: string }>(
  document: object,
  value: T,
  above: readonly string[] = [],
): T {
  if (isBoolean(value)) {
    return asObject(value) as T;
  }
  const { $ref } = value;
  if (!$ref) {
    return value;
  }
  refuseCircle($ref, above);
  const target = targetOf(document, $ref);
  if (isBoolean(target)) {
    return asObject(target) as T;
  }
  const next = {
    ...(target as T),
    ...withoutRef(value),
  };
  return resolve(document, next, [...above, $ref]);
}

/** @throws RangeError where a reference is one of those that led to it. */
export function refuseCircle($ref: string, above: readonly string[]): void {
  if (above.includes($ref)) {
    throw new RangeError(`${$ref} is nothing but itself.`);
  }
}

function targetOf(document: object, $ref: string): unknown {
  let target: unknown = document;
  for (const token of tokensOf($ref.slice(1))) {
    target = (target as Record<string, unknown> | undefined)?.[token];
  }
  if (target === undefined) {
    throw new Error(`${$ref} leads nowhere.`);
  }
  return target;
}

/** OpenAPI 3.1 has schemas that are `true` and `false`. */
function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

/** `true` takes anything, `false` nothing. */
function asObject(schema: boolean): object {
  if (schema) {
    return {};
  }
  return { not: {} };
}

/**
 * OpenAPI 3.1 lets a reference carry its own description beside `$ref`: it
 * wins.
 */
function withoutRef<T extends { $ref?: string }>({
  $ref: _,
  ...beside
}: T): Omit<T, "$ref"> {
  return beside;
}
