import type { RequestTrace } from "@rollcall/core";
import type { ApiVersion } from "../api/api-version.js";

/** An attempt at a request. */
interface Attempt extends RequestTrace {
  readonly request: {
    readonly url: string;
  };
}

/**
 * Writes an attempt without what anybody gave:
 * `GET https://api.retellai.com/list-calls?limit=50&pagination_key=… (attempt 1)`
 */
export function writeAttempt(event: Attempt, version: ApiVersion): string {
  const { method, path, attempts, request } = event;
  const { origin, searchParams } = new URL(request.url);
  const query = writeQuery(searchParams, version);
  const address = `${origin}${path}${query}`;
  return `${method} ${address} (attempt ${attempts})`;
}

function writeQuery(query: URLSearchParams, version: ApiVersion): string {
  const written: string[] = [];
  for (const [name, value] of query) {
    const parameter = writeParameter(name, value, version);
    written.push(parameter);
  }
  if (written.length === 0) {
    return "";
  }
  return `?${written.join("&")}`;
}

/** A name may be somebody's own too: only those of the spec are shown. */
function writeParameter(
  name: string,
  value: string,
  { operation, list }: ApiVersion,
): string {
  const names = name.split(/[[\].]+/);
  const [outer = "", ...inner] = names.filter(Boolean);
  let written = showName(outer, list);
  for (const each of inner) {
    const shown = showName(each, list);
    written += `[${shown}]`;
  }
  const shown = showValue(outer, value, operation);
  return `${written}=${shown}`;
}

function showValue(
  name: string,
  value: string,
  { parameters }: ApiVersion["operation"],
): string {
  const isKnown = Object.hasOwn(parameters, name);
  const spec = isKnown ? parameters[name] : undefined;
  const isOwnWord = spec?.enum?.includes(value) ?? false;
  const isShort = /^\d{1,4}$/.test(value);
  const isCount = isShort && spec?.type === "integer";
  if (isOwnWord) {
    return value;
  }
  if (isCount) {
    return value;
  }
  return "…";
}

/** Every word of the reference's own names, parameters and filters alike. */
function showName(name: string, list: ApiVersion["list"]): string {
  const isOwn = list.parameters.some((parameter) => {
    const { properties = {} } = parameter.schema;
    const isFilter = Object.hasOwn(properties, name);
    return isFilter || parameter.name === name;
  });
  if (isOwn) {
    return name;
  }
  return "…";
}
