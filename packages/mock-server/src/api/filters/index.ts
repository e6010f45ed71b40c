/**
 * What the filters of a list ask of a call, for who checks calls himself.
 *
 * @module
 */
export { type CallTest, passesAll } from "./call-test.js";
export { readFilters } from "./read-filters.js";
