import type { CursorStrategy } from "./pagination/cursor-strategy.js";
import type { WalkLimits } from "./pagination/walk-limits.js";
import type { Parameters } from "./request/send.js";
import type { OperationSpec } from "./spec/operation.js";

/** What a walk is asked for: in the form of the wire, and beyond it. */
interface Question extends WalkLimits {
  readonly parameters: Parameters;
}

/** Makes the wire's parameters of those that people write. */
interface FilterCompiler {
  /** For a walk through the list. Throws an `InputError` for what is wrong. */
  readonly compileFilters: (
    operation: OperationSpec,
    given: Parameters,
  ) => Question;
  /** For one page, off which only what lies beyond its end can be cut. */
  readonly compilePage: FilterCompiler["compileFilters"];
}

/**
 * What one version of the API tells the engine. Whatever only that version uses
 * is handed in here, so that nobody else pays for it.
 */
export interface Version {
  /** Where the API is, unless the caller says otherwise. */
  readonly serverUrl: string;
  /** How its list is followed, within what no request can bring. */
  readonly cursors: (limits: WalkLimits) => CursorStrategy;
  readonly filters: FilterCompiler;
}
