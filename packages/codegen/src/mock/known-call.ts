import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { suffixOf } from "../version-folder.js";

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

const folder = "packages/mock-server/src/calls";

/** Where it says what they know, from the root of the repository. */
export const knownCallFile = `${folder}/known-call.json`;

/** The same of a version. */
function knownCallFileOf(version: string): string {
  const suffix = suffixOf(version);
  return `${folder}/known-call${suffix}.json`;
}

/**
 * Reads what they know of the calls of a version; `undefined` where they do not
 * know that version.
 */
export async function readKnownCall(
  version: string,
): Promise<KnownCall | undefined> {
  const path = knownCallFileOf(version);
  const file = new URL(`../../../../${path}`, import.meta.url);
  if (!existsSync(file)) {
    return undefined;
  }
  const text = await readFile(file, "utf8");
  const known: Record<string, KnownValue> = JSON.parse(text);
  const entries = Object.entries(known);
  return new Map(entries);
}
