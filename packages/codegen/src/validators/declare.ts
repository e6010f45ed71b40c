import { resolve, type Schema } from "../document.js";
import { inlineLiteral } from "../source.js";
import { checkName } from "./check-name.js";
import { callOf, type Scope } from "./scope.js";

/**
 * The name of the check of a component, which is written when it is first met,
 * after all that it needs; inside itself, it is looked up when it is used.
 */
export function declare(scope: Scope, ref: string): string {
  const name = nameOf(scope, ref);
  if (!scope.declared.has(name)) {
    scope.declared.set(name, undefined);
    const source = scope.express(resolve(scope.document, { $ref: ref }));
    scope.declared.delete(name);
    scope.declared.set(name, source);
  } else if (scope.declared.get(name) === undefined) {
    const { type } = resolve<Schema>(scope.document, { $ref: ref });
    const words = type === "array" ? "an array" : "an object";
    return callOf(scope, "lazy", inlineLiteral(words), `() => ${name}`);
  }
  return name;
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
