/* Generated from openapi/ by `pnpm generate` (or `npm run generate`). Do not edit: change the spec. */
/**
 * Every test that a filter can do (`op`).
 *
 * @example
 * ```ts
 * filterOps[0]; // => "eq"
 * ```
 */
export const filterOps = [
  "eq",
  "ne",
  "lt",
  "le",
  "gt",
  "ge",
  "sw",
  "ew",
  "co",
  "in",
  "bt",
  "pr",
  "np"
] as const;

/**
 * The conditions that a request may bring, by their `type`: the tests of each, and what its value is.
 *
 * @example
 * ```ts
 * filterKinds.range.ops; // => ["bt"]
 * ```
 */
export const filterKinds = {
  string: {
    ops: [
      "eq",
      "ne",
      "sw",
      "ew",
      "co"
    ],
    value: "string"
  },
  number: {
    ops: [
      "eq",
      "ne",
      "gt",
      "ge",
      "lt",
      "le"
    ],
    value: "number"
  },
  range: {
    ops: [
      "bt"
    ],
    value: "range"
  },
  boolean: {
    ops: [
      "eq"
    ],
    value: "boolean"
  },
  enum: {
    ops: [
      "in"
    ],
    value: "strings"
  },
  present: {
    ops: [
      "pr",
      "np"
    ],
    value: "nothing"
  }
} as const;
