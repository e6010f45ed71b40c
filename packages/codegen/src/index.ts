export {
  type Alias,
  type AliasKind,
  aliasKinds,
  type PlacedAlias,
} from "./aliases/alias.js";
export { checkAliases } from "./aliases/check-aliases.js";
export { parseAliases, readAliases } from "./aliases/read-aliases.js";
export { webhookProse } from "./describe-extensions.js";
export type * from "./diagnostics/diagnostic.js";
export { formatDiagnostic } from "./diagnostics/format-diagnostic.js";
export { SpecError } from "./diagnostics/spec-error.js";
export type * from "./extension-types.js";
export { filterWords } from "./filters/filter-words.js";
export type * from "./filters/rule-types.js";
export {
  type GenerateOptions,
  generate,
  generateAll,
  generateCore,
  generatedFolders,
} from "./generate.js";
export {
  bundleSpec,
  type LoadedSpec,
  type LoadedVersion,
  loadVersion,
  specOf,
} from "./load-spec.js";
export { checkMoves } from "./moves/check-moves.js";
export type { Move, MoveKind, PlacedMove } from "./moves/move.js";
export { parseMoves, readMoves } from "./moves/read-moves.js";
export type * from "./openapi-document.js";
export { successOf } from "./openapi-document.js";
export { type Input, inputsOf } from "./operation-inputs.js";
export type * from "./placed-operation.js";
export { operationsOf } from "./placed-operation.js";
export { type QueryForm, queryFormOf } from "./query-form.js";
export { resolve } from "./resolve.js";
export { specFile, specFiles } from "./spec-file.js";
export { unitName } from "./unit-name.js";
export { firstVersion } from "./version-folder.js";
