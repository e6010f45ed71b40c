import type { Parameters } from "./request/send.js";
import type { OperationSpec } from "./spec/operation.js";

/** What a walk is asked for, in the form of the wire. */
export interface Question {
  readonly parameters: Parameters;
  /**
   * Whether an item is one that was asked for, where the service cannot be
   * asked for that. @default all are
   */
  readonly accept?: ((item: unknown) => boolean) | undefined;
  /** The far bound, at which the walk ends. @default the end of the list */
  readonly end?: WalkEnd | undefined;
}

/** One bound of the start, epoch milliseconds. */
interface WalkEnd {
  readonly op: "ge" | "gt" | "le" | "lt";
  readonly value: number;
}

/** Makes the wire's parameters of those that people write. */
export interface FilterCompiler {
  /** For a walk through the list. Throws an `InputError` for what is wrong. */
  readonly compileFilters: (
    operation: OperationSpec,
    given: Parameters,
  ) => Question;
  /** For one page, which takes what the service can be asked for. */
  readonly compilePage: (
    operation: OperationSpec,
    given: Parameters,
  ) => Parameters;
}

/**
 * What one version of the API tells the engine. Whatever only that version uses
 * is handed in here, so that nobody else pays for it.
 */
export interface Version {
  /** Where the API is, unless the caller says otherwise. */
  readonly serverUrl: string;
  /** Brings names of before under those of today. @default there are none */
  readonly rename?:
    | ((operation: OperationSpec, given: Parameters) => Parameters)
    | undefined;
  /** @default filters are sent as they were given */
  readonly filters?: FilterCompiler | undefined;
}
