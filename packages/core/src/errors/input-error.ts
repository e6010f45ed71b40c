import { kind, RollcallError } from "./rollcall-error.js";

/**
 * Something that the caller gave is wrong. It is thrown before anything is
 * sent.
 *
 * @example
 * ```ts
 * try {
 *   await client.calls.list({ limit: 0 });
 * } catch (error) {
 *   if (error instanceof InputError) error.parameter; // => "limit"
 * }
 * ```
 */
export class InputError extends RollcallError {
  static override readonly [kind]: string = "InputError";
  /** Which parameter or option, as a path: `filter_criteria.agent_id.0`. */
  declare readonly parameter: string;
  /** What would have been accepted instead. */
  declare readonly expected: string;

  constructor(parameter: string, expected: string, problem = "not valid") {
    super(`${parameter} is ${problem}; expected ${expected}`);
    Object.assign(this, {
      parameter,
      expected,
    });
  }
}
