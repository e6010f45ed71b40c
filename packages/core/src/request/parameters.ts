import { InputError } from "../errors/input-error.js";
import type { Parameters } from "../pagination/send.js";
import type { OperationSpec, ParameterLocation } from "../spec/operation.js";
import { checked } from "./value.js";

/** The parameters of a request, sorted by where they are sent. A part that the operation does not have is missing. */
export type Parts = { [In in ParameterLocation]?: Record<string, unknown> };

/** Checks parameters against the operation's table and sorts them. Throws an {@link InputError} before anything is sent. */
export function partsOf(operation: OperationSpec, parameters: Parameters): Parts {
  const specs = operation.parameters;
  const parts: Parts = {};
  for (const name of Object.keys(parameters)) {
    if (!Object.hasOwn(specs, name)) {
      throw new InputError(name, "not known", `one of ${Object.keys(specs).join(", ")}`);
    }
  }
  for (const [name, spec] of Object.entries(specs)) {
    const value = parameters[name];
    parts[spec.in] ??= {};
    const part = parts[spec.in] as Record<string, unknown>;
    if (value !== undefined) part[name] = checked(value, spec, { operation, in: spec.in, at: `/${name}` });
    else if (spec.required) throw new InputError(name, "missing", "a value");
  }
  return parts;
}
