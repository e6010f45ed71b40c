import type { Schema } from "../openapi-document.js";
import { resolve } from "../resolve.js";
import { inlineLiteral } from "../typescript-source.js";
import { checkName } from "./check-name.js";
import { callOf, type Scope } from "./scope.js";

/**
 * The name of the check of a component, which is written when it is first met,
 * after all that it needs; inside itself, it is looked up when it is used.
 */
export function declare(scope: Scope, ref: string): string {
  const name = nameOf(scope, ref);
  const { declared, document } = scope;
  const schema = resolve<Schema>(document, { $ref: ref });
  if (!declared.has(name)) {
    declared.set(name, undefined);
    const source = scope.express(schema);
    declared.delete(name);
    declared.set(name, source);
    return name;
  }
  const isInside = declared.get(name) === undefined;
  if (isInside) {
    return lookUp(scope, name, schema);
  }
  return name;
}

function lookUp(scope: Scope, name: string, { type }: Schema): string {
  const words = type === "array" ? "an array" : "an object";
  const expected = inlineLiteral(words);
  return callOf(scope, "lazy", expected, `() => ${name}`);
}

/** A component has its own name; what stands inside one, that of its path. */
function nameOf({ names }: Scope, ref: string): string {
  const known = names.get(ref);
  if (known !== undefined) {
    return known;
  }
  const path = ref.replace(/^#\/(components\/)?/, "");
  let name = checkName(path);
  while ([...names.values()].includes(name)) {
    name += "_";
  }
  names.set(ref, name);
  return name;
}
