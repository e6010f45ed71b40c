import type { Location } from "@rollcall/spec-diff";

/** What a rule found in the spec; where, as a pointer into the bundled one. */
export interface Finding {
  /** The rule's name: `filter-missing`. */
  readonly code: string;
  /** An `error` stops the generation, a `warning` is only shown. */
  readonly severity: "error" | "warning";
  /** What is wrong, with the value. */
  readonly message: string;
  /** A JSON pointer into the bundled document. */
  readonly pointer: string;
  /** What to do about it. */
  readonly help: string;
}

/** A finding with its place in the files that people edit. */
export interface Diagnostic extends Omit<Finding, "pointer"> {
  readonly location: Location;
}
