import type { OperationSpec, ParameterLocation } from "../spec/operation.js";
import { checkValue } from "./check-value.js";
import type { Parameters } from "./send.js";

/**
 * The parameters of a request, sorted by where they are sent. A part that the
 * operation does not have is missing.
 */
export type Parts = { [In in ParameterLocation]?: Record<string, unknown> };

/**
 * Checks parameters against the operation's table and sorts them. Throws an
 * {@link InputError} before anything is sent.
 */
export function partsOf(
  { parameters: properties }: OperationSpec,
  parameters: Parameters,
): Parts {
  const values = checkValue(parameters, {
    type: "object",
    properties,
  }) as Parameters;
  const parts: Parts = {};
  for (const [given, spec] of Object.entries(properties)) {
    const { in: place = "query", name = given } = spec;
    parts[place] ??= {};
    if (given in values) {
      parts[place][name] = values[given];
    }
  }
  return parts;
}
