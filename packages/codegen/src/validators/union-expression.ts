import { resolve, type Schema } from "../document.js";
import { shape } from "./object-expression.js";
import { callOf, type Express, type Scope } from "./scope.js";

export const isUnion = ({ oneOf, anyOf }: Schema): boolean =>
  (oneOf ?? anyOf) !== undefined;

/**
 * Writes a union so that one value is only ever held against one branch: the
 * one that the discriminator names, or, without a discriminator, the one whose
 * own required key is there.
 */
export function unionExpression(
  scope: Scope,
  schema: Schema,
  express: Express,
): string {
  const branches = schema.oneOf ?? schema.anyOf ?? [];
  const solid = branches.filter(
    (branch) => resolve(scope.document, branch).type !== "null",
  );
  if (solid.length < branches.length) {
    return callOf(scope, "nullable", unionOf(scope, schema, solid, express));
  }
  return unionOf(scope, schema, solid, express);
}

function unionOf(
  scope: Scope,
  { discriminator }: Schema,
  branches: Schema[],
  express: Express,
): string {
  const [first] = branches;
  if (first && branches.length === 1) {
    return express(scope, first);
  }
  const property = discriminator?.propertyName;
  if (property) {
    const entries = branches.flatMap((branch) =>
      tokensOf(scope, branch, property).map(
        (token) => [token, branch] as const,
      ),
    );
    return callOf(
      scope,
      "union",
      JSON.stringify(property),
      written(scope, entries, express),
    );
  }
  const entries = branches.map(
    (branch) => [ownKey(scope, branch, branches), branch] as const,
  );
  return callOf(scope, "keyed", written(scope, entries, express));
}

function written(
  scope: Scope,
  entries: (readonly [string, Schema])[],
  express: Express,
): string {
  return shape(entries.map(([name, branch]) => [name, express(scope, branch)]));
}

/**
 * The values of the discriminator that lead to a branch, as the branch itself
 * lists them.
 */
function tokensOf(
  { document }: Scope,
  branch: Schema,
  property: string,
): string[] {
  const inside = resolve(document, branch).properties?.[property];
  const { enum: values, const: only } = inside ? resolve(document, inside) : {};
  const tokens = values ?? (only === undefined ? [] : [only]);
  if (tokens.length > 0) {
    return tokens.map(String);
  }
  throw new Error(
    `A branch of the union by "${property}" does not list its values of "${property}".`,
  );
}

/** A key that this branch requires and no other one does. */
function ownKey(
  { document }: Scope,
  branch: Schema,
  branches: Schema[],
): string {
  const requiredBy = (schema: Schema) =>
    resolve(document, schema).required ?? [];
  const others = new Set(
    branches.filter((other) => other !== branch).flatMap(requiredBy),
  );
  const key = requiredBy(branch).find((name) => !others.has(name));
  if (key) {
    return key;
  }
  throw new Error(
    "The branches of a union cannot be told apart: give it a discriminator, or each branch a required key of its own.",
  );
}
