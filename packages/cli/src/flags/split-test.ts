import {
  type FilterKind,
  type FilterOp,
  filterKinds,
  filterOps,
} from "@rollcall/core/spec";
import type { Given } from "./given.js";

export type Kinds = readonly FilterKind[];

/** The tests that conditions of these kinds can do, each once. */
export function opsOf(kinds: Kinds): FilterOp[] {
  const ops = kinds.flatMap((kind): readonly FilterOp[] => {
    return filterKinds[kind].ops;
  });
  return [...new Set(ops)];
}

/** A test before its value is read. */
export interface SplitTest {
  readonly given: Given;
  readonly op: FilterOp;
  /** What is compared with, as it was written. */
  readonly text: string;
}

/** Splits `ge:60000`; a value alone has to be equal. */
export function splitTest(given: Given, kinds: Kinds): SplitTest {
  const { text, op } = given;
  if (op !== undefined) {
    return {
      given,
      op,
      text,
    };
  }
  const named = findNamed(text);
  if (named) {
    const start = named.length + 1;
    const rest = text.slice(start);
    return {
      given,
      op: named,
      text: rest,
    };
  }
  const presence = findPresence(text, kinds);
  if (presence) {
    return {
      given,
      op: presence,
      text: "",
    };
  }
  return {
    given,
    op: "eq",
    text,
  };
}

/** The test that stands before a colon. */
function findNamed(text: string): FilterOp | undefined {
  return filterOps.find((op) => text.startsWith(`${op}:`));
}

/** Whether something is there is asked without a value. */
function findPresence(text: string, kinds: Kinds): FilterOp | undefined {
  const { ops } = filterKinds.present;
  if (!kinds.includes("present")) {
    return undefined;
  }
  return ops.find((op) => op === text);
}

/** Whether the value was given without a test. */
export function isAlone({ given, text }: SplitTest): boolean {
  return given.op === undefined && text === given.text;
}
