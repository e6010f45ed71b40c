import {
  canonicalJson,
  compareText,
  isEqual,
  isObject,
  listAt,
  objectAt,
  textAt,
} from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import type { Comparison } from "./comparison.js";
import type { Scope } from "./scope.js";

/** Compares where a document says that the API is served. */
export function compareServers(comparison: Comparison, scope: Scope): void {
  const sides = {
    old: serversOf(comparison.old),
    new: serversOf(comparison.new),
  };
  if (!isEqual(sides.old.value, sides.new.value)) {
    comparison.report(scope, sides, {
      code: "servers-changed",
      message: "the list of servers changed",
      help: "Send requests to a server that is listed.",
      kind: "doubtful",
    });
  }
}

/** In one order: which server stands first says nothing. */
function serversOf(document: JsonObject) {
  const listed = listAt(document, "servers").map(serverOf);
  // Without any, OpenAPI means the address of the document itself.
  const servers = listed.length === 0 ? ["/"] : listed;
  const value = servers.sort((a, b) =>
    compareText(canonicalJson(a), canonicalJson(b)),
  );
  return {
    pointer: "/servers",
    value,
  };
}

/** Its address, and where that has variables, their values. */
function serverOf(server: Json): Json {
  const written = isObject(server) ? server : {};
  const url = withoutLastSlash(textAt(written, "url") ?? "/");
  const variables = Object.entries(objectAt(written, "variables"));
  if (variables.length === 0) {
    return url;
  }
  const values = variables.map(([name, variable]): [string, Json] => [
    name,
    valuesOf(variable),
  ]);
  return [url, Object.fromEntries(values)];
}

/** A path begins with a slash anyway. */
function withoutLastSlash(url: string): string {
  if (url.length > 1 && url.endsWith("/")) {
    return url.slice(0, -1);
  }
  return url;
}

/** The value of a variable that is left out, and all that it may have. */
function valuesOf(variable: Json): Json {
  const { default: fallback = null, enum: listed = null } = isObject(variable)
    ? variable
    : {};
  const values = Array.isArray(listed) ? listed.map(String).sort() : null;
  return [fallback, values];
}
