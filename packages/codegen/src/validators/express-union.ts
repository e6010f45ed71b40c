import type { Schema } from "../openapi-document.js";
import { inlineLiteral } from "../typescript-source.js";
import { shape } from "./object-literal.js";
import { callOf, type Scope } from "./scope.js";
import {
  haveOwnKeys,
  isNull,
  isToldApartBy,
  mayBeNull,
  ownKey,
  tokensOf,
} from "./union-branches.js";

/** Whether a schema takes what one of several others takes. */
export function isUnion({ oneOf, anyOf }: Schema): boolean {
  return oneOf !== undefined || anyOf !== undefined;
}

/**
 * Writes a union so that one value is held against one branch where that can
 * be: the one that the discriminator names, or the one whose own required key
 * is there. Other unions are tried branch by branch.
 */
export function expressUnion(scope: Scope, schema: Schema): string {
  const branches = schema.oneOf ?? schema.anyOf ?? [];
  const solid = branches.filter((branch) => !isNull(scope, branch));
  const isNullable = solid.length < branches.length;
  if (isNullable && takesNullOnce(scope, schema, solid)) {
    return callOf(scope, "nullable", expressBranches(scope, schema, solid));
  }
  return expressBranches(scope, schema, branches);
}

/** Whether null is right where one branch is null, whatever the others say. */
function takesNullOnce(
  scope: Scope,
  { oneOf }: Schema,
  solid: readonly Schema[],
): boolean {
  if (oneOf === undefined) {
    return true;
  }
  return (
    solid.length === oneOf.length - 1 &&
    !solid.some((branch) => mayBeNull(scope, branch))
  );
}

function expressBranches(
  scope: Scope,
  { discriminator, oneOf }: Schema,
  branches: Schema[],
): string {
  const [first] = branches;
  if (first && branches.length === 1) {
    return scope.express(first);
  }
  const property = discriminator?.propertyName;
  if (property && isToldApartBy(scope, property, branches)) {
    const name = inlineLiteral(property);
    return callOf(
      scope,
      "union",
      name,
      indexByDiscriminator(scope, property, branches),
    );
  }
  if (!oneOf && haveOwnKeys(scope, branches)) {
    return callOf(scope, "keyed", indexByOwnKey(scope, branches));
  }
  const sources = branches.map((branch) => scope.express(branch));
  const check = oneOf ? "oneOf" : "anyOf";
  return callOf(scope, check, `[${sources.join(", ")}]`);
}

/** Writes the branches, each under the discriminator's values that lead to it. */
function indexByDiscriminator(
  scope: Scope,
  property: string,
  branches: Schema[],
): string {
  const entries: [token: string, source: string][] = [];
  for (const branch of branches) {
    const source = scope.express(branch);
    for (const token of tokensOf(scope, branch, property)) {
      entries.push([token, source]);
    }
  }
  return shape(entries);
}

/** Writes the branches, each under a required key that no other branch has. */
function indexByOwnKey(scope: Scope, branches: Schema[]): string {
  const entries: [key: string, source: string][] = [];
  for (const branch of branches) {
    const key = ownKey(scope, branch, branches) ?? "";
    const source = scope.express(branch);
    entries.push([key, source]);
  }
  return shape(entries);
}
