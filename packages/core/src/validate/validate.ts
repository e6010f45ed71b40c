import { ValidationError } from "./errors/validation-error.js";
import { type Issue, isError } from "./issue.js";
import type { Schema } from "./schema.js";

/**
 * How a value fared: whether it may be used as a `T`, and all that is wrong or
 * new about it.
 */
export type Result<T> =
  | {
      readonly ok: true;
      /**
       * The value that was checked, not a copy: fields that the spec does not
       * know are still there.
       */
      readonly value: T;
      /** Warnings only: values of enums that this version does not know. */
      readonly issues: readonly Issue[];
    }
  | {
      readonly ok: false;
      readonly issues: readonly Issue[];
    };

/**
 * Checks a value and answers all that is wrong with it, one issue for one
 * fault.
 *
 * @example
 * ```ts
 * const body = { audio_websocket_protocol: "web", audio_encoding: "s16le", sample_rate: 24_000 };
 * const { ok, issues } = validate(bodySchemas.registerCall, body);
 * ok; // => false
 * issues.map(({ message }) => message); // => ["/agent_id: expected a string, got nothing"]
 * ```
 */
export function validate<T>(schema: Schema<T>, value: unknown): Result<T> {
  const issues = schema.issuesOf(value);
  if (issues.some(isError)) {
    return {
      ok: false,
      issues,
    };
  }
  return {
    ok: true,
    value: value as T,
    issues,
  };
}

/**
 * Goes on if a value may be used as a `T`; unknown enum values are let through.
 *
 * @throws ValidationError with every issue.
 * @example
 * ```ts
 * const body: unknown = await request.json();
 * assertValid(webhookSchemas.call_ended, body);
 * body.event; // => "call_ended"
 * ```
 */
export function assertValid<T>(
  schema: Schema<T>,
  value: unknown,
): asserts value is T {
  const { ok, issues } = validate(schema, value);
  if (!ok) {
    throw new ValidationError("The value", issues);
  }
}
