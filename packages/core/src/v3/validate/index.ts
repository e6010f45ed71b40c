/**
 * Checks that a call, an answer, a body or a webhook of the present version is
 * what the spec says, as `@rollcall/core/validate` does for the legacy one.
 *
 * @module
 */
export type {
  AnswerValidator,
  ValidatorOptions,
} from "../../validate/create-validator.js";
export { ValidationError } from "../../validate/errors/validation-error.js";
export type { Issue, Severity } from "../../validate/issue.js";
export type { Schema } from "../../validate/schema.js";
export type {
  StandardIssue,
  StandardResult,
  StandardSchema,
} from "../../validate/standard-schema.js";
export { assertValid, type Result, validate } from "../../validate/validate.js";
export { assertCall, isCall, validateCall } from "./call.js";
export {
  type AnswerOf,
  answerSchemas,
  type BodyOf,
  bodySchemas,
  callSchema,
  type WebhookOf,
  webhookSchemas,
} from "./schemas.js";
export { validator } from "./validator.js";
