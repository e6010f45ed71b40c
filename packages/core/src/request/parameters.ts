import type { Parameters } from "../pagination/send.js";
import type { OperationSpec, ParameterLocation } from "../spec/operation.js";
import { checked } from "./value.js";

/** The parameters of a request, sorted by where they are sent. A part that the operation does not have is missing. */
export type Parts = { [In in ParameterLocation]?: Record<string, unknown> };

/** A checked copy of an operation's parameters, dates as epoch milliseconds. Throws an {@link InputError} if the spec does not allow them. */
export function checkedParameters(operation: OperationSpec, parameters: Parameters): Parameters {
  const { parameters: properties } = operation;
  return checked(parameters, { type: "object", properties }, "", operation) as Parameters;
}

/** Checks parameters against the operation's table and sorts them. Throws an {@link InputError} before anything is sent. */
export function partsOf(operation: OperationSpec, parameters: Parameters): Parts {
  const { parameters: properties } = operation;
  const values = checkedParameters(operation, parameters);
  const parts: Parts = {};
  for (const name in properties) {
    const spec = properties[name];
    if (!spec) continue;
    parts[spec.in] ??= {};
    const part = parts[spec.in] as Record<string, unknown>;
    if (name in values) part[name] = values[name];
  }
  return parts;
}
