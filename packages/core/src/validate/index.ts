/**
 * Checks that a call, an answer, a body or a webhook of the legacy version is what
 * the spec says. Import it when a value comes from elsewhere: a file, a queue, a
 * test.
 *
 * @module
 */
export { assertCall, isCall, validateCall } from "./call.js";
export type { AnswerValidator, ValidatorOptions } from "./create-validator.js";
export { ValidationError } from "./errors/validation-error.js";
export type { Issue, Severity } from "./issue.js";
export type { Schema } from "./schema.js";
export {
  type AnswerOf,
  answerSchemas,
  type BodyOf,
  bodySchemas,
  callSchema,
  type WebhookOf,
  webhookSchemas,
} from "./schemas.js";
export type {
  StandardIssue,
  StandardResult,
  StandardSchema,
} from "./standard-schema.js";
export { assertValid, type Result, validate } from "./validate.js";
export { validator } from "./validator.js";
