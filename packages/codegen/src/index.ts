export {
  type Alias,
  type AliasKind,
  aliasKinds,
  type PlacedAlias,
} from "./aliases/alias.js";
export { checkAliases } from "./aliases/check-aliases.js";
export { parseAliases, readAliases } from "./aliases/read-aliases.js";
export type * from "./diagnostics/diagnostic.js";
export { formatDiagnostic } from "./diagnostics/format-diagnostic.js";
export { SpecError } from "./diagnostics/spec-error.js";
export type * from "./document.js";
export { resolve, successOf } from "./document.js";
export type * from "./extensions.js";
export { filterWords } from "./filters/filter-words.js";
export type * from "./filters/rule.js";
export {
  type GenerateOptions,
  generate,
  generateAll,
  generateCore,
  generatedFolders,
} from "./generate.js";
export { type Input, inputsOf } from "./inputs.js";
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
export type * from "./placed-operation.js";
export { operationsOf } from "./placed-operation.js";
export { webhookProse } from "./prose.js";
export { type QueryForm, queryFormOf } from "./query-form.js";
export { specFile, specFiles } from "./spec-file.js";
export { unitName } from "./units.js";
export { firstVersion } from "./version-folder.js";
