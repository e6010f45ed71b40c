/** A command that was run, and what it printed. */
export interface Step {
  readonly typed: string;
  /** With the escapes that colour it. */
  readonly printed: string;
}
