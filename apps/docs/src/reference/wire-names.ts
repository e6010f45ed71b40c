import type { Parameter } from "@rollcall/codegen";
import { type ArrayForm, writeQuery } from "@rollcall/core/spec";

/**
 * A query parameter as `name=value` pairs, not yet percent-encoded, in the form
 * that the client itself sends.
 */
export function listQueryPairs(parameter: Parameter, value: unknown): string[] {
  const query = writeParameter(parameter, value);
  const pairs = query.split("&");
  return pairs.map(decodeURIComponent);
}

/** The name under which one key of an object in the query is sent. */
export function writeWireName(
  parameter: Parameter,
  key: string,
  isArray: boolean,
): string {
  const value = isArray ? ["value"] : "value";
  const object = { [key]: value };
  const [pair = ""] = listQueryPairs(parameter, object);
  return pair.replace(/=value$/, "");
}

function writeParameter(parameter: Parameter, value: unknown): string {
  const query = { [parameter.name]: value };
  const form = parameter["x-array-format"] ?? "brackets";
  return writeQuery(query, () => form as ArrayForm);
}
