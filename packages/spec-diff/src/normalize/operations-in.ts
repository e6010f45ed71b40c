import { httpMethods } from "../http-methods.js";
import { isObject, objectAt, textAt } from "../json.js";
import type { JsonObject } from "../json-value.js";
import { pointerTo } from "../load/json-pointer.js";
import { type Parameter, parametersIn, withOwn } from "./parameters-in.js";
import { type Node, resolveNode } from "./resolve-node.js";

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

/** The operations of `paths`. */
export function operationsIn(document: JsonObject): Operation[] {
  return operationsUnder(document, "paths");
}

/** What the service sends by itself. */
export function webhooksIn(document: JsonObject): Operation[] {
  return operationsUnder(document, "webhooks");
}

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
    const item = resolveNode(document, {
      value,
      pointer: pointerTo(routes.pointer, route),
    });
    return operationsOfItem(document, item, route);
  });
}

function operationsOfItem(
  document: JsonObject,
  item: Node,
  route: string,
): Operation[] {
  const { value } = item;
  if (!isObject(value)) {
    return [];
  }
  const shared = parametersIn(document, item);
  const present = httpMethods.filter((method) => isObject(value[method]));
  return present.map((method) => {
    const operation = objectAt(value, method);
    const node = {
      value: operation,
      pointer: pointerTo(item.pointer, method),
    };
    const id = textAt(operation, "operationId");
    const own = parametersIn(document, node);
    return {
      name: id ?? `${method.toUpperCase()} ${route}`,
      id,
      method,
      route,
      node,
      parameters: withOwn(shared, own),
    };
  });
}

/** A path with its parameters' names left out: `/calls/{}`. */
export function templateOf(route: string): string {
  return route.replace(/\{[^{}]*\}/g, "{}");
}

/** The names of the parameters in a path, in their order. */
export function pathParametersOf(route: string): string[] {
  const found = route.matchAll(/\{([^{}]*)\}/g);
  return [...found].map(([, name = ""]) => name);
}
