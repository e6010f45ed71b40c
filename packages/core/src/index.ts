/**
 * The client of the legacy list, `GET /list-calls`, which the API's provider has
 * deprecated. That of the present version is `@rollcall/core/v3`, with the same
 * errors, guards and hooks.
 *
 * @module
 */
export type {
  Call,
  Calls,
  ListCallsParameters,
  WalkCallsOptions,
} from "./calls.js";
export { type Client, createClient } from "./client.js";
export {
  type CreatePhoneCallParameters,
  createPhoneCall,
} from "./create-phone-call.js";
export { type ReasonGroup, reasonGroup } from "./derived/reason-group.js";
export * from "./every-version.js";
export * from "./generated/enums.js";
export type {
  components,
  operations,
  paths,
  webhooks,
} from "./generated/types.js";
export { type RegisterCallParameters, registerCall } from "./register-call.js";
