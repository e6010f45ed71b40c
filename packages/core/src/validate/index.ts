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
