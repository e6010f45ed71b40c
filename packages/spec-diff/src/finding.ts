/**
 * How much a change costs whom it concerns, from the least.
 *
 * - `docs`: only words changed.
 * - `additive`: whatever worked before still works.
 * - `warning`: it may break somebody, and one should look.
 * - `breaking`: what was right before is not right any more.
 */
export type Severity = "docs" | "additive" | "warning" | "breaking";

/**
 * Who sends the value: the caller (`request`), the service (`response`), or
 * both, where one schema is used both ways.
 */
export type Direction = "request" | "response" | "both";

/**
 * Whose eyes a change was seen with: those of programs that speak HTTP, of a
 * TypeScript caller of the generated types, of somebody who reads names
 * (operations, schemas, exports, flags), or of a reader of the documentation.
 */
export type Lens = "wire" | "types" | "surface" | "docs";

/** A place in a file; line and column from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One change, and what it means through one lens. */
export interface Change {
  /** The rule's name, which never changes: `response-property-removed`. */
  readonly code: string;
  readonly lens: Lens;
  readonly severity: Severity;
  readonly direction?: Direction | undefined;
  /** What changed, in one sentence without a full stop at its end. */
  readonly message: string;
  /** What to do about it, as the author of the document or as a caller. */
  readonly help: string;
  /** Which of the two documents `pointer` leads into. */
  readonly side: "old" | "new";
  /** A JSON pointer to the change, into the bundled document. */
  readonly pointer: string;
  /**
   * The same place in names that survive a move: `listCalls response 200
   * body.items[].call_id`. Fingerprints are made of it.
   */
  readonly path: string;
  /** JSON values before and after; undefined where there was none. */
  readonly before?: unknown;
  readonly after?: unknown;
  /**
   * Where a shared schema is used, as paths such as `listCalls response`;
   * sorted.
   */
  readonly uses: readonly string[];
}

/** A change with its place in the files and an id that survives a rewording. */
export interface Finding extends Change {
  /**
   * Twelve hexadecimal digits, of the code, the path and the values before and
   * after. What a waiver names.
   */
  readonly fingerprint: string;
  readonly location: Location;
}
