import type { Field } from "./field.js";

/**
 * The tests of one field: those of the API's filters that there are words for,
 * and globs. A field that is absent or null passes `np` and nothing else.
 */
export type WhereOp =
  | "in"
  | "ne"
  | "lt"
  | "le"
  | "gt"
  | "ge"
  | "like"
  | "unlike"
  | "pr"
  | "np";

/** A value that a field is compared with. */
export type Comparand = string | number | boolean;

/** A test of one field. */
export interface FieldTest {
  readonly kind: "test";
  readonly field: Field;
  readonly op: WhereOp;
  /** Of `in`, any; of the others one, and none for `pr` and `np`. */
  readonly values: readonly Comparand[];
  /** As it was written. */
  readonly text: string;
}

/** What is asked of a call. */
export type Where =
  | FieldTest
  | {
      readonly kind: "and" | "or";
      readonly parts: readonly Where[];
      /** As it was written. */
      readonly text: string;
    }
  | {
      readonly kind: "not";
      readonly part: Where;
      readonly text: string;
    };

/** The parts that all have to be true. */
export function partsOf(where: Where | undefined): readonly Where[] {
  if (where === undefined) {
    return [];
  }
  if (where.kind === "and") {
    return where.parts.flatMap(partsOf);
  }
  return [where];
}

/** The tests in it, however deep. */
export function testsIn(where: Where): readonly FieldTest[] {
  switch (where.kind) {
    case "test":
      return [where];
    case "not":
      return testsIn(where.part);
    default:
      return where.parts.flatMap(testsIn);
  }
}
