export type * from "./document.js";
export type * from "./finding.js";
export { escapeToken, pointerTo, tokensOf } from "./load/json-pointer.js";
export {
  type LoadedDocument,
  type LoadOptions,
  loadDocument,
} from "./load/load-document.js";
export {
  LoadError,
  type LoadErrorCode,
  type LoadProblem,
} from "./load/load-error.js";
