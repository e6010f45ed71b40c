import type { Schema } from "../document.js";
import { bounds } from "./scalar-expression.js";
import { callOf, type Scope } from "./scope.js";

/** Writes the check of an array. */
export function arrayExpression(scope: Scope, schema: Schema): string {
  const check = withContained(scope, schema, itemsExpression(scope, schema));
  if (schema.uniqueItems) {
    return callOf(scope, "distinct", check);
  }
  return check;
}

function itemsExpression(
  scope: Scope,
  { items = {}, prefixItems = [], minItems, maxItems }: Schema,
): string {
  const size = bounds(minItems, maxItems);
  const first = prefixItems.map(scope.express);
  const item = scope.express(items);
  if (first.length === 0) {
    return callOf(scope, "array", item, size);
  }
  return callOf(scope, "tuple", `[${first.join(", ")}]`, item, size);
}

function withContained(
  scope: Scope,
  { contains, minContains, maxContains }: Schema,
  check: string,
): string {
  if (contains === undefined) {
    return check;
  }
  const item = scope.express(contains);
  const count = bounds(minContains, maxContains);
  const containing = callOf(scope, "containing", item, count);
  return callOf(scope, "allOf", `[${check}, ${containing}]`);
}
