/**
 * The spec as data: what the CLI makes its flags of, the mock its checks, and
 * you whatever you like.
 *
 * @module
 */
export { writeKeyedFilters as writeFilters } from "../filters/write-filters.js";
export { callReference } from "../generated/call.js";
export { filterKinds, filterOps } from "../generated/filters.js";
export {
  operations,
  serverUrl,
  webhookDelivery,
} from "../generated/operations.js";
export { reference } from "../generated/reference.js";
export { writeQuery } from "../request/write-query.js";
export type * from "./filter.js";
export type * from "./json-pointer.js";
export type * from "./operation.js";
export type * from "./reference.js";
