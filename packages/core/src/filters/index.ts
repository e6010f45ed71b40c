export { compileFilters, compilePage } from "./compile-filters.js";
export type { TypedFilters } from "./typed-filters.js";
