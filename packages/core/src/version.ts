import type { Parameters } from "./request/send.js";
import type { OperationSpec } from "./spec/operation.js";

/** What is asked of one operation, in the form that goes over the wire. */
export interface Question {
  readonly parameters: Parameters;
  /** Whether an item is meant, where the service cannot be asked for that. */
  readonly accept?: ((item: unknown) => boolean) | undefined;
  /** Whether a walk in the order of the list is over before this item. */
  readonly end?: ((item: unknown) => boolean) | undefined;
}

/**
 * Brings what a caller wrote into the form of the wire. What is there already
 * stays as it is, and what has to be wrong is refused with an `InputError`.
 */
export type Compile = (
  parameters: Parameters,
  operation: OperationSpec,
) => Question;

/**
 * What one version of the API tells the engine. Whatever only that version
 * uses is handed in here, so that nobody else pays for it.
 */
export interface Version {
  /** Where the API is, unless the caller says otherwise. */
  readonly serverUrl: string;
  /** @default parameters are sent as they were given */
  readonly compile?: Compile | undefined;
}
