import type { FilterOp } from "../spec/filter.js";

/** How tests are written, and what the wire calls them. */
export const writtenTests = {
  eq: "eq",
  ne: "ne",
  gt: "gt",
  ge: "ge",
  lt: "lt",
  le: "le",
  in: "in",
  between: "bt",
  startsWith: "sw",
  endsWith: "ew",
  contains: "co",
  exists: "pr",
} as const satisfies Record<string, FilterOp>;

/** A test as it is written: `startsWith`. */
export type WrittenName = keyof typeof writtenTests;

/** Whether something is written so. */
export function isWrittenName(name: string): name is WrittenName {
  return Object.hasOwn(writtenTests, name);
}
