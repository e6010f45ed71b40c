/**
 * The spec as data: what the CLI makes its flags of, the mock its checks, and you whatever you like.
 *
 * @module
 */
export { operations, serverUrl } from "../generated/operations.js";
/**
 * What the spec says of every operation, prose included: for help texts, request checks and pages.
 *
 * @example
 * ```ts
 * reference.getCall.parameters.map(({ name }) => name); // => ["call_id"]
 * ```
 */
export * as reference from "../generated/reference.js";
export type * from "./operation.js";
export type * from "./reference.js";
