/** What became of everything in a version, side by side with the next one. */
export interface Migration {
  readonly from: string;
  readonly to: string;
  readonly operations: readonly Row[];
  /** Of each operation that both have: what it takes. */
  readonly inputs: readonly Table[];
  readonly filters: readonly Row[];
  /** The fields of a call. */
  readonly fields: Table;
  /** Of each enum that differs: its values. */
  readonly values: readonly Table[];
  /** What the comparison found beside all of these. */
  readonly others: readonly Other[];
}

/** The rows of one subject. */
export interface Table {
  readonly title: string;
  readonly anchor: string;
  readonly rows: readonly Row[];
  /** The names of what is the same in both. */
  readonly same: readonly string[];
}

/** What became of a thing. */
export type Fate = "same" | "changed" | "moved" | "gone" | "new";

/** Something before, and what it is now. */
export interface Row {
  readonly fate: Fate;
  /** What is new was nothing before. */
  readonly before?: Cell;
  /** Nothing, where it is gone. */
  readonly after: readonly Cell[];
  /** What there is to know, as HTML. */
  readonly notes: readonly string[];
  /** The fingerprints of the findings that it shows. */
  readonly findings: readonly string[];
}

export interface Cell {
  readonly name: string;
  /** Where it is sent, or which address it has: `query`. */
  readonly detail?: string;
  /** Where it is described. */
  readonly href?: string;
}

/** A finding of the comparison that no row shows. */
export interface Other {
  readonly place: string;
  readonly message: string;
  /** As HTML, empty where there was nothing. */
  readonly before: string;
  readonly after: string;
}
