import { resolve, type Schema } from "../document.js";
import { mergeAllOf } from "./merge.js";
import type { Scope } from "./scope.js";

/**
 * The values of the discriminator that lead to a branch, as the branch itself
 * lists them.
 */
export function tokensOf(
  scope: Scope,
  branch: Schema,
  property: string,
): string[] {
  const inside = wholeOf(scope, branch).properties?.[property] ?? {};
  const { enum: values = [], const: only } = resolve(scope.document, inside);
  const tokens = only === undefined ? values : [only];
  if (tokens.length > 0) {
    return tokens.map(String);
  }
  throw new Error(
    `A branch of the union by "${property}" does not list its values of "${property}".`,
  );
}

/** A key that this branch requires and no other one does. */
export function ownKey(
  scope: Scope,
  branch: Schema,
  branches: readonly Schema[],
): string {
  const others = branches.filter((other) => other !== branch);
  const taken = others.flatMap((other) => requiredBy(scope, other));
  const required = requiredBy(scope, branch);
  const key = required.find((name) => !taken.includes(name));
  if (key) {
    return key;
  }
  throw new Error(
    "The branches of a union cannot be told apart: give it a discriminator, or each branch a required key of its own.",
  );
}

function requiredBy(scope: Scope, branch: Schema): string[] {
  return wholeOf(scope, branch).required ?? [];
}

/** A branch with all parts of its `allOf`. */
function wholeOf({ document }: Scope, branch: Schema): Schema {
  const schema = resolve(document, branch);
  if (schema.allOf) {
    return mergeAllOf(document, schema);
  }
  return schema;
}
