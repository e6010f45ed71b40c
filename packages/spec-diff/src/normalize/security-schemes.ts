import { isEqual, isObject, objectAt, ownValue, textAt } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { pointerTo } from "../load/json-pointer.js";
import { type Node, resolveNode } from "./resolve-node.js";

/** The ways to sign in that a document describes, by their names. */
export type Schemes = ReadonlyMap<string, Node>;

/** The schemes of a document, each as far as it says what a caller does. */
export function schemesOf(document: JsonObject): Schemes {
  const components = objectAt(document, "components");
  const schemes = objectAt(components, "securitySchemes");
  const found = new Map<string, Node>();
  for (const [name, value] of Object.entries(schemes)) {
    const pointer = pointerTo("", "components", "securitySchemes", name);
    const node = resolveNode(document, {
      value,
      pointer,
    });
    found.set(name, {
      ...node,
      value: withoutWords(node.value),
    });
  }
  return found;
}

/**
 * The first scheme that says the same: no request contains a name.
 * `undefined` where there is none.
 */
export function nameOfSame(scheme: Node, schemes: Schemes): string | undefined {
  const all = [...schemes];
  const same = all.find(([, { value }]) => isEqual(value, scheme.value));
  return same?.[0];
}

/** Without what only people read, and in one case where case says nothing. */
function withoutWords(value: Json): JsonObject {
  const written = isObject(value) ? value : {};
  const { description: _, bearerFormat: __, ...scheme } = written;
  const flows = ownValue(scheme, "flows");
  return {
    ...scheme,
    ...lowerCase(scheme, "scheme"),
    ...(textAt(scheme, "in") === "header" ? lowerCase(scheme, "name") : {}),
    ...(isObject(flows) ? { flows: withoutScopeWords(flows) } : {}),
  };
}

function lowerCase(scheme: JsonObject, key: string): JsonObject {
  const text = textAt(scheme, key);
  if (text === undefined) {
    return {};
  }
  return { [key]: text.toLowerCase() };
}

/** The value of a scope is its description. */
function withoutScopeWords(flows: JsonObject): JsonObject {
  const entries = Object.entries(flows).map(([name, flow]): [string, Json] => {
    const isFlow = isObject(flow) && isObject(flow.scopes);
    if (!isFlow) {
      return [name, flow];
    }
    const scopes = Object.keys(objectAt(flow, "scopes")).sort();
    return [name, { ...flow, scopes }];
  });
  return Object.fromEntries(entries);
}
