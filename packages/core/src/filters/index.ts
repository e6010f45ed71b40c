export {
  type CompiledFilters,
  compileFilters,
  compilePage,
} from "./compile-filters.js";
