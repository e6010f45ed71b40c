import { readFile } from "node:fs/promises";

/** What the mock's writers know of one value in a call. */
export interface KnownValue {
  readonly type: string;
  /** All that they write, where it is one of several. */
  readonly values?: readonly string[];
  /**
   * Those that a value of tomorrow may stand for, where a value has a meaning
   * that has to hold; any, where this is missing.
   */
  readonly replaceable?: readonly string[];
  /** Whether they leave it out of some calls, or of some of its objects. */
  readonly isOptional?: boolean;
}

/** What they know of a call, by the path of the value: `/words/*\/start`. */
export type KnownCall = ReadonlyMap<string, KnownValue>;

/** From the root of the repository. */
export const knownCallFile = "packages/mock-server/src/calls/known-call.json";

const file = new URL(`../../../../${knownCallFile}`, import.meta.url);

/** Reads the one place that says what the mock's writers know. */
export async function readKnownCall(): Promise<KnownCall> {
  const text = await readFile(file, "utf8");
  const known: Record<string, KnownValue> = JSON.parse(text);
  const entries = Object.entries(known);
  return new Map(entries);
}
