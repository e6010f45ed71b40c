/**
 * The client of the API's present version: `POST /v3/list-calls`, and whole
 * calls by their ids. Errors, guards and hooks are those of `@rollcall/core`,
 * which is the client of the legacy list.
 *
 * @module
 */
export * from "../every-version.js";
export * from "../generated-v3/enums.js";
export type {
  components,
  operations,
  paths,
  webhooks,
} from "../generated-v3/types.js";
export type {
  Call,
  CallChanges,
  CallPage,
  Calls,
  ListCallsParameters,
  ListedCall,
  WalkCallsOptions,
} from "./calls.js";
export { type Client, createClient } from "./client.js";
export {
  type CreatePhoneCallParameters,
  createPhoneCall,
  type PhoneCall,
} from "./create-phone-call.js";
export {
  type CreateWebCallParameters,
  createWebCall,
  type WebCall,
} from "./create-web-call.js";
export { type RawClient, rawClient } from "./raw-client.js";
export { type ReasonGroup, reasonGroup } from "./reason-group.js";
export {
  type RegisterPhoneCallParameters,
  registerPhoneCall,
} from "./register-phone-call.js";
