import type { components } from "../../generated-v3/types.js";
import { ValidationError } from "../../validate/errors/validation-error.js";
import { type Result, validate } from "../../validate/validate.js";
import { callSchema } from "./schemas.js";

type Call = components["schemas"]["Call"];

/**
 * Checks a call and answers all that is wrong with it, one issue for one fault.
 *
 * @example
 * ```ts
 * const { ok, issues } = validateCall({ ...call, call_id: 7 });
 * ok; // => false
 * issues.map(({ message }) => message); // => ["/call_id: expected a string, got an integer"]
 * ```
 */
export function validateCall(value: unknown): Result<Call> {
  return validate(callSchema, value);
}

/**
 * Whether a value may be used as a call. Unknown enum values are let through:
 * the types allow them.
 *
 * @example
 * ```ts
 * const rows: unknown[] = [call, { call_id: 7 }];
 * rows.filter(isCall).length; // => 1
 * ```
 */
export function isCall(value: unknown): value is Call {
  return validateCall(value).ok;
}

/**
 * Goes on if a value may be used as a call. Unknown enum values are let
 * through: the types allow them.
 *
 * @throws ValidationError with every issue.
 * @example
 * ```ts
 * const row: unknown = JSON.parse(JSON.stringify(call));
 * assertCall(row);
 * row.call_id; // => "call_4c8e1f06a2b94d73"
 * ```
 */
export function assertCall(value: unknown): asserts value is Call {
  const { ok, issues } = validateCall(value);
  if (!ok) {
    throw new ValidationError("The call", issues);
  }
}
