/**
 * The spec as data: what the CLI makes its flags of, the mock its checks, and
 * you whatever you like.
 *
 * @module
 */
export {
  operations,
  serverUrl,
  webhookDelivery,
} from "../generated/operations.js";
export { reference } from "../generated/reference.js";
export type * from "./operation.js";
export type * from "./reference.js";
