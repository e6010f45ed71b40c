import { createHash } from "node:crypto";
import type { ShownCall } from "../output/columns.js";

/** What is kept of a call: enough to tell what happens to it next. */
export interface SeenCall {
  /** When it started, in epoch milliseconds; when it was seen, if it has not. */
  readonly startedAt: number;
  readonly isEnded: boolean;
  readonly isAnalyzed: boolean;
  /** A hash of each field, by its name: no data of people are kept. */
  readonly hashes: Readonly<Record<string, string>>;
  /** A hash of its row of the list; nothing where only a webhook told of it. */
  readonly row?: string | undefined;
}

/** What is kept of a call as it is now. */
export function toSeen(call: ShownCall, now: number): SeenCall {
  const { start_timestamp: start } = call;
  return {
    startedAt: typeof start === "number" ? start : now,
    isEnded: isOver(call),
    isAnalyzed: hasAnalysis(call),
    hashes: hashFields(call),
  };
}

/** Tells a row of the list from what it was before. */
export function hashRow(row: ShownCall): string {
  return hashValue(row);
}

const underWay = ["registered", "ongoing"];

/** Whatever else the status is: the call will not go on. */
function isOver({ call_status }: ShownCall): boolean {
  return !underWay.includes(call_status);
}

function hasAnalysis(call: object): boolean {
  const { call_analysis: analysis } = call as { call_analysis?: unknown };
  return analysis !== undefined && analysis !== null;
}

function hashFields(call: object): Record<string, string> {
  const hashes: Record<string, string> = {};
  for (const [name, value] of Object.entries(call)) {
    hashes[name] = hashValue(value);
  }
  return hashes;
}

/** So few letters are enough to tell two values of one field apart. */
const hashLetters = 16;

/** The order of keys is no change. */
function hashValue(value: unknown): string {
  const json = JSON.stringify(value, sortKeys) ?? "";
  return hashText(json);
}

/** A few letters that another text does not have. */
export function hashText(text: string): string {
  const hash = createHash("sha256");
  const digest = hash.update(text).digest("base64url");
  return digest.slice(0, hashLetters);
}

function sortKeys(_name: string, value: unknown): unknown {
  const isObject = Object(value) === value && !Array.isArray(value);
  if (!isObject) {
    return value;
  }
  const entries = Object.entries(value as object);
  return Object.fromEntries(
    entries.sort(([a], [b]) => {
      return a < b ? -1 : 1;
    }),
  );
}

/**
 * The names of the fields that are not what they were, in the order of the
 * alphabet. One that is not there may be missing in this view of the call.
 */
export function changedFields(before: SeenCall, after: SeenCall): string[] {
  const names = Object.keys(after.hashes);
  const changed = names.filter((name) => {
    return before.hashes[name] !== after.hashes[name];
  });
  return changed.sort();
}
