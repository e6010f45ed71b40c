import type { Schema } from "../openapi-document.js";
import { bounds } from "./express-scalar.js";
import { callOf, type Scope } from "./scope.js";

/** Writes the check of an array. */
export function expressArray(scope: Scope, schema: Schema): string {
  const check = addContains(scope, schema, expressItems(scope, schema));
  if (schema.uniqueItems) {
    return callOf(scope, "distinct", check);
  }
  return check;
}

function expressItems(
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

function addContains(
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
