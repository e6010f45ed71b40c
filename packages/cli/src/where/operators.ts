import type { WhereOp } from "./where.js";

/** The operators of `--where`, and what each tests. */
export const operators: Readonly<Record<string, WhereOp>> = {
  "=": "in",
  "==": "in",
  "!=": "ne",
  "<": "lt",
  "<=": "le",
  ">": "gt",
  ">=": "ge",
  "~": "like",
  "!~": "unlike",
};
