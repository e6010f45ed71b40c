import { kind, RollcallError } from "../../errors/rollcall-error.js";
import type { Issue } from "../issue.js";
import { summarize } from "../summarize.js";

/**
 * A value is not what the spec says it is. Neither the message nor the issues
 * show data of a call.
 *
 * @example
 * ```ts
 * try {
 *   assertCall({ ...call, sample_rate: undefined });
 * } catch (error) {
 *   if (error instanceof ValidationError) error.issues[0]?.pointer; // => "/sample_rate"
 * }
 * ```
 */
export class ValidationError extends RollcallError {
  static override readonly [kind]: string = "ValidationError";

  /**
   * Everything that is wrong, in the order of the spec; warnings too. Never
   * empty.
   */
  readonly issues: readonly Issue[];

  constructor(subject: string, issues: readonly Issue[]) {
    super(summarize(subject, issues));
    this.issues = issues;
  }
}
