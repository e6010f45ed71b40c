export { compareSurfaces, type SurfaceName } from "./compare-surfaces.js";
export {
  type ComparedDocument,
  type Diff,
  type DiffOptions,
  diffDocuments,
} from "./diff-documents.js";
export type * from "./finding.js";
export { fingerprintOf } from "./fingerprint.js";
export type { DocumentationOptions } from "./is-documentation.js";
export type * from "./json-value.js";
export {
  type BrokenReference,
  findBrokenReferences,
} from "./load/find-broken-references.js";
export { escapeToken, pointerTo, tokensOf } from "./load/json-pointer.js";
export { type LoadedData, loadData } from "./load/load-data.js";
export {
  type LoadedDocument,
  type LoadedFile,
  type LoadOptions,
  loadDocument,
} from "./load/load-document.js";
export {
  LoadError,
  type LoadErrorCode,
  type LoadProblem,
} from "./load/load-error.js";
export { reportJson } from "./report/report-json.js";
export { reportMarkdown } from "./report/report-markdown.js";
export { reportText } from "./report/report-text.js";
export { shownValue } from "./report/shown-value.js";
export { semanticHash } from "./semantic-hash.js";
export {
  type CompareTypesOptions,
  compareTypes,
} from "./types/compare-types.js";
export {
  generateTypes,
  type TypesOptions,
} from "./types/generate-types.js";
export { openEnums } from "./types/open-enums.js";
export { exitCodeOf, type Level, type Verdict } from "./verdict.js";
export type { WireOptions } from "./wire/comparison.js";
