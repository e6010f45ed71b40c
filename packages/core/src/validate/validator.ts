import {
  type AnswerValidator,
  createValidator,
  type ValidatorOptions,
} from "./create-validator.js";
import { answerSchemas } from "./schemas.js";

/**
 * A check of answers for `createClient({ validate })`. Operations that the spec
 * does not have are let through.
 *
 * @throws InputError if `mode` is neither.
 * @returns A function that throws `ValidationError` in `strict` mode, and never
 * throws by itself in `warn` mode.
 * @example
 * ```ts
 * const client = createClient({ apiKey, validate: validator({ mode: "strict" }) });
 * ```
 */
export function validator(options: ValidatorOptions = {}): AnswerValidator {
  return createValidator(answerSchemas, options);
}
