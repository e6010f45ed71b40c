export type * from "./document.js";
export type * from "./finding.js";
export {
  type CompareTypesOptions,
  compareTypes,
} from "./types/compare-types.js";
export {
  generateTypes,
  type TypesOptions,
} from "./types/generate-types.js";
export { openEnums } from "./types/open-enums.js";
