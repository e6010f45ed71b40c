import {
  type OpenApiDocument,
  type Parameter,
  queryFormOf,
} from "@rollcall/codegen";
import { writeQuery } from "@rollcall/core/spec";

/**
 * A query parameter as `name=value` pairs, not yet percent-encoded, in the form
 * that the client itself sends.
 */
function listQueryPairs(
  document: OpenApiDocument,
  parameter: Parameter,
  value: unknown,
): string[] {
  const form = queryFormOf(document, parameter) ?? "brackets";
  const query = writeQuery({ [parameter.name]: value }, () => form);
  const pairs = query.split("&");
  return pairs.map(decodeURIComponent);
}

/** The name under which one key of an object in the query is sent. */
export function writeWireName(
  document: OpenApiDocument,
  parameter: Parameter,
  key: string,
  isArray: boolean,
): string {
  const value = isArray ? ["value"] : "value";
  const object = { [key]: value };
  const [pair = ""] = listQueryPairs(document, parameter, object);
  return pair.replace(/=value$/, "");
}

/** The same key in the other form that servers take: the object as JSON. */
export function writeJsonName(
  parameter: Parameter,
  key: string,
  isArray: boolean,
): string {
  const value = isArray ? ["…"] : "…";
  const json = JSON.stringify({ [key]: value });
  return `${parameter.name}=${json}`;
}
