/** How a test reads in a sentence, after the name of the field. */
export interface OpWords {
  readonly plain: string;
  /** Of a moment, where one says it in another way. */
  readonly moment?: string;
}

/**
 * Every test that a filter can do: the one list of them. `generated/filters.ts`
 * of core is made of it.
 */
export const filterOps = {
  eq: { plain: "equal to the value" },
  ne: { plain: "other than the value" },
  lt: {
    plain: "below the value",
    moment: "before the value",
  },
  le: {
    plain: "of at most the value",
    moment: "at or before the value",
  },
  gt: {
    plain: "above the value",
    moment: "after the value",
  },
  ge: {
    plain: "of at least the value",
    moment: "at or after the value",
  },
  sw: { plain: "beginning with the value" },
  ew: { plain: "ending with the value" },
  co: { plain: "containing the value" },
  in: { plain: "among the values" },
  bt: { plain: "from the first value to the second, both included" },
  pr: { plain: "there" },
  np: { plain: "not there" },
} as const satisfies Record<string, OpWords>;

export type FilterOp = keyof typeof filterOps;

/** What a condition compares with. */
export type ComparedWith =
  | "string"
  | "number"
  | "boolean"
  | "strings"
  | "range"
  | "nothing";

/** A kind of condition that a request may bring: its tests, and its value. */
interface FilterKindSpec {
  readonly ops: readonly FilterOp[];
  readonly value: ComparedWith;
}

/** The conditions that a request may bring, by their `type`. */
export const filterKinds = {
  string: {
    ops: ["eq", "ne", "sw", "ew", "co"],
    value: "string",
  },
  number: {
    ops: ["eq", "ne", "gt", "ge", "lt", "le"],
    value: "number",
  },
  range: {
    ops: ["bt"],
    value: "range",
  },
  boolean: {
    ops: ["eq"],
    value: "boolean",
  },
  enum: {
    ops: ["in"],
    value: "strings",
  },
  present: {
    ops: ["pr", "np"],
    value: "nothing",
  },
} as const satisfies Record<string, FilterKindSpec>;

export type FilterKind = keyof typeof filterKinds;

/** Types of a field, as far as a test cares: integers are numbers. */
export type FieldType = "string" | "number" | "boolean" | "object" | "array";

const comparable: readonly FieldType[] = ["string", "number", "boolean"];
const ordered: readonly FieldType[] = ["number"];
const textual: readonly FieldType[] = ["string"];
const anything: readonly FieldType[] = [...comparable, "object", "array"];

/** The types of fields that each test makes sense for. */
export const typesForOp: Record<FilterOp, readonly FieldType[]> = {
  eq: comparable,
  ne: comparable,
  lt: ordered,
  le: ordered,
  gt: ordered,
  ge: ordered,
  sw: textual,
  ew: textual,
  co: textual,
  in: comparable,
  bt: ordered,
  pr: anything,
  np: anything,
};

/** The types of fields that each kind of condition makes sense for. */
export const typesForKind: Record<FilterKind, readonly FieldType[]> = {
  string: textual,
  number: ordered,
  range: ordered,
  boolean: ["boolean"],
  enum: textual,
  present: anything,
};
