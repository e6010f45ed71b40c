import type { JsonObject } from "../document.js";
import { httpMethods } from "../http-methods.js";
import { isObject, listAt, objectAt, textAt } from "../json.js";
import { pointerTo } from "../load/json-pointer.js";
import { type Node, resolveNode } from "./resolve.js";

/** An operation of a path, a webhook or a callback. */
export interface Operation {
  /** What it is called in reports: its operationId, or `GET /calls/{id}`. */
  readonly name: string;
  readonly id: string | undefined;
  /** In lower case. */
  readonly method: string;
  /** As the document writes it; a webhook's or a callback's name. */
  readonly route: string;
  readonly node: Node;
  readonly parameters: readonly Parameter[];
}

/** A parameter; those of the path item are among them. */
export interface Parameter {
  readonly name: string;
  /** `query`, `path`, `header` or `cookie`. */
  readonly in: string;
  readonly node: Node;
}

/** The operations of `paths`. */
export const operationsIn = (document: JsonObject): Operation[] =>
  operationsUnder(document, "paths");

/** What the service sends by itself. */
export const webhooksIn = (document: JsonObject): Operation[] =>
  operationsUnder(document, "webhooks");

function operationsUnder(document: JsonObject, key: string): Operation[] {
  const routes = {
    value: objectAt(document, key),
    pointer: pointerTo("", key),
  };
  return operationsOf(document, routes);
}

/** The operations of a map of path items. */
export function operationsOf(document: JsonObject, routes: Node): Operation[] {
  const items = isObject(routes.value) ? routes.value : {};
  return Object.entries(items).flatMap(([route, value]) => {
    const pointer = pointerTo(routes.pointer, route);
    const item = resolveNode(document, {
      value,
      pointer,
    });
    return operationsOfItem(document, item, route);
  });
}

function operationsOfItem(
  document: JsonObject,
  item: Node,
  route: string,
): Operation[] {
  const { value, pointer } = item;
  if (!isObject(value)) {
    return [];
  }
  const shared = parametersIn(document, item);
  const present = httpMethods.filter((method) => isObject(value[method]));
  return present.map((method) => {
    const node = {
      value: objectAt(value, method),
      pointer: pointerTo(pointer, method),
    };
    const id = textAt(node.value, "operationId");
    return {
      name: id ?? `${method.toUpperCase()} ${route}`,
      id,
      method,
      route,
      node,
      parameters: withOwn(shared, parametersIn(document, node)),
    };
  });
}

/** Those of the operation win over those of its path item. */
function withOwn(shared: Parameter[], own: Parameter[]): Parameter[] {
  const kept = shared.filter((one) => !own.some((other) => isSame(one, other)));
  return [...kept, ...own];
}

const isSame = (a: Parameter, b: Parameter): boolean =>
  a.in === b.in && a.name === b.name;

function parametersIn(document: JsonObject, holder: Node): Parameter[] {
  const list = isObject(holder.value) ? listAt(holder.value, "parameters") : [];
  return list.flatMap((value, index) => {
    const node = resolveNode(document, {
      value,
      pointer: pointerTo(holder.pointer, "parameters", index),
    });
    const parameter = isObject(node.value) ? node.value : {};
    const place = textAt(parameter, "in") ?? "query";
    const written = textAt(parameter, "name") ?? "";
    // The names of headers have no case (RFC 9110, section 5.1).
    const name = place === "header" ? written.toLowerCase() : written;
    const isOutOfPlace = place === "header" && ignoredHeaders.includes(name);
    return isOutOfPlace
      ? []
      : [
          {
            name,
            in: place,
            node,
          },
        ];
  });
}

/** OpenAPI says these elsewhere, and ignores them among the parameters. */
const ignoredHeaders: readonly string[] = [
  "accept",
  "content-type",
  "authorization",
];

/** A path with its parameters' names left out: `/calls/{}`. */
export const templateOf = (route: string): string =>
  route.replace(/\{[^{}]*\}/g, "{}");
