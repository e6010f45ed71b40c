import { isObject, listAt, textAt } from "../json.js";
import type { JsonObject } from "../json-value.js";
import { pointerTo } from "../load/json-pointer.js";
import { type Node, resolveNode } from "./resolve-node.js";

/** A parameter of an operation; those of its path item are among them. */
export interface Parameter {
  readonly name: string;
  /** `query`, `path`, `header` or `cookie`. */
  readonly in: string;
  readonly node: Node;
}

/** Those of the operation win over those of its path item. */
export function withOwn(
  shared: readonly Parameter[],
  own: readonly Parameter[],
): Parameter[] {
  const kept = shared.filter((one) => {
    return !own.some((other) => isSame(one, other));
  });
  return [...kept, ...own];
}

function isSame(a: Parameter, b: Parameter): boolean {
  return a.in === b.in && a.name === b.name;
}

/** The parameters that an operation or a path item lists itself. */
export function parametersIn(document: JsonObject, holder: Node): Parameter[] {
  const { value, pointer } = holder;
  if (!isObject(value)) {
    return [];
  }
  const list = listAt(value, "parameters");
  const parameters = list.map((parameter, index) => {
    const node = resolveNode(document, {
      value: parameter,
      pointer: pointerTo(pointer, "parameters", index),
    });
    return parameterOf(node);
  });
  return parameters.filter((parameter) => !isIgnored(parameter));
}

function parameterOf(node: Node): Parameter {
  const parameter = isObject(node.value) ? node.value : {};
  const place = textAt(parameter, "in") ?? "query";
  const written = textAt(parameter, "name") ?? "";
  // The names of headers have no case (RFC 9110, section 5.1).
  const name = place === "header" ? written.toLowerCase() : written;
  return {
    name,
    in: place,
    node,
  };
}

/** OpenAPI says these elsewhere, and ignores them among the parameters. */
const ignoredHeaders: readonly string[] = [
  "accept",
  "content-type",
  "authorization",
];

function isIgnored({ in: place, name }: Parameter): boolean {
  return place === "header" && ignoredHeaders.includes(name);
}
