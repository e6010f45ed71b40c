/**
 * The spec of the API's present version as data, as `@rollcall/core/spec` is
 * that of the legacy one.
 *
 * @module
 */

export { writeTypedFilters as writeFilters } from "../filters/write-filters.js";
export { filterKinds, filterOps } from "../generated/filters.js";
export { callReference } from "../generated-v3/call.js";
export {
  operations,
  serverUrl,
  webhookDelivery,
} from "../generated-v3/operations.js";
export { reference } from "../generated-v3/reference.js";
export { writeQuery } from "../request/write-query.js";
export type * from "../spec/filter.js";
export type * from "../spec/json-pointer.js";
export type * from "../spec/operation.js";
export type * from "../spec/reference.js";
