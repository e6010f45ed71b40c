import type { Location } from "@rollcall/spec-diff";

/** What may stand elsewhere in the next version of the API. */
export const moveKinds = ["operation", "field", "value"] as const;

export type MoveKind = (typeof moveKinds)[number];

/**
 * One row of `moved.yaml`: something of the version before, and what says the
 * same now, where neither document can say so.
 */
export interface Move {
  readonly kind: MoveKind;
  /** Of a field and a value: the name of its schema. */
  readonly of?: string | undefined;
  /** An operation's id, a pointer into the schema, or a value of an enum. */
  readonly from: string;
  /** The same in this version: at least one, perhaps `from` among others. */
  readonly to: readonly string[];
  /** Whether no document says so, and it is our reading of both. */
  readonly assumed?: boolean | undefined;
  /** What else there is to know, in Markdown. */
  readonly note?: string | undefined;
}

/** A move with its place in the file. */
export interface PlacedMove extends Move {
  readonly location: Location;
}
