import { listValues } from "../list-values.js";
import type { Schema } from "../openapi-document.js";
import { resolve } from "../resolve.js";
import { saysNothing } from "./known-keywords.js";
import { mergeAllOf } from "./merge-all-of.js";
import type { Scope } from "./scope.js";

/** All that the questions about branches need. */
type Knows = Pick<Scope, "document">;

/**
 * The values of the discriminator that lead to a branch, as the branch itself
 * lists them.
 */
export function tokensOf(
  scope: Knows,
  branch: Schema,
  property: string,
): string[] {
  const { properties = {} } = wholeOf(scope, branch);
  const inside = properties[property] ?? {};
  const listing = resolve(scope.document, inside);
  const tokens = listValues(listing) ?? [];
  if (tokens.every(isText)) {
    return tokens;
  }
  return [];
}

function isText(token: unknown): token is string {
  return typeof token === "string";
}

/**
 * Whether every branch requires the property and lists its values of it, no
 * value of which is another branch's.
 */
export function isToldApartBy(
  scope: Knows,
  property: string,
  branches: readonly Schema[],
): boolean {
  if (branches.length === 0) {
    return false;
  }
  const tokens = branches.map((branch) => tokensOf(scope, branch, property));
  const areListed = tokens.every((own) => own.length > 0);
  if (!areListed) {
    return false;
  }
  if (!areDistinct(tokens.flat())) {
    return false;
  }
  return branches.every((branch) => {
    const required = requiredOf(scope, branch);
    return required.includes(property);
  });
}

function areDistinct(tokens: readonly string[]): boolean {
  const distinct = new Set(tokens);
  return distinct.size === tokens.length;
}

/** Whether a branch is null, and nothing else. */
export function isNull({ document }: Knows, branch: Schema): boolean {
  const { type, ...others } = resolve(document, branch);
  const types = [type].flat();
  const isNullType = types.join() === "null";
  return isNullType && saysNothing(others);
}

/** Whether null could be right for a branch. */
export function mayBeNull({ document }: Knows, branch: Schema): boolean {
  const { type } = resolve(document, branch);
  if (type === undefined) {
    return true;
  }
  const types = [type].flat();
  return types.includes("null");
}

/** A key that this branch requires and no other one does. */
export function ownKey(
  scope: Knows,
  branch: Schema,
  branches: readonly Schema[],
): string | undefined {
  const own = branches.indexOf(branch);
  const others = branches.filter((_, index) => index !== own);
  const taken = others.flatMap((other) => requiredOf(scope, other));
  const required = requiredOf(scope, branch);
  return required.find((name) => !taken.includes(name));
}

/** Whether each branch has such a key. */
export function haveOwnKeys(
  scope: Knows,
  branches: readonly Schema[],
): boolean {
  if (branches.length === 0) {
    return false;
  }
  return branches.every((branch) => {
    const key = ownKey(scope, branch, branches);
    return key !== undefined;
  });
}

/** The names that a branch requires. */
export function requiredOf(scope: Knows, branch: Schema): string[] {
  return wholeOf(scope, branch).required ?? [];
}

/** A branch with all parts of its `allOf`. */
function wholeOf({ document }: Knows, branch: Schema): Schema {
  const schema = resolve(document, branch);
  if (schema.allOf) {
    return mergeAllOf(document, schema) ?? {};
  }
  return schema;
}
