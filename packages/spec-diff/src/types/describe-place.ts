import { operationKey } from "./find-in-document.js";
import { type Place, startOfBody } from "./type-place.js";

/**
 * A place in the words that a reader knows, and that survive a move:
 * `listCalls response 200 body.items[].call_id`, `schema Call.transcript`.
 */
export function pathOf(
  labels: ReadonlyMap<string, string>,
  place: Place,
): string {
  const body = place.slice(startOfBody(place));
  const [root, kind = "", name = ""] = place;
  if (root === "components") {
    const start = `${kindNames[kind] ?? kind} ${name}`;
    if (kind === "schemas") {
      return join(start, body);
    }
    return withBody(start, body);
  }
  const label = labels.get(operationKey(place)) ?? operationKey(place);
  return `${label} ${partPath(body)}`;
}

const kindNames: Readonly<Record<string, string>> = {
  schemas: "schema",
  parameters: "parameter",
  responses: "response",
  requestBodies: "request body",
  headers: "header",
};

function partPath([part, name = "", ...rest]: Place): string {
  if (part === "parameters") {
    const [parameter = "", ...inner] = rest;
    return join(`request ${name}.${parameter}`, inner);
  }
  if (part === "requestBody") {
    if (name === "") {
      return "request body";
    }
    return withBody("request", [name, ...rest]);
  }
  if (name === "") {
    return "response";
  }
  return withBody(`response ${name}`, rest);
}

/** The words for a media type or a header, and what is inside it. */
function withBody(start: string, [part, name = "", ...rest]: Place): string {
  if (part === undefined) {
    return start;
  }
  if (part === "headers") {
    return join(`${start} header ${name}`, rest);
  }
  if (part !== "content") {
    return join(start, name === "" ? [part] : [part, name, ...rest]);
  }
  const isJson = name === "application/json" || name === "";
  const body = isJson ? `${start} body` : `${start} body(${name})`;
  return join(body, rest);
}

function join(start: string, names: Place): string {
  let path = start;
  for (const name of names) {
    const isElement = /^(\[\d*\]|\{\}|\|\d+)$/.test(name);
    path += isElement ? name : `.${name}`;
  }
  return path;
}
