import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { suffixOf } from "../version-folder.js";
import type { Kind } from "./call-kinds.js";

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
  /**
   * The kinds of call that they write it in, by the values that tell them
   * apart; every kind, where this is missing.
   */
  readonly of?: readonly string[];
}

/** What they know of the calls of a version. */
export interface KnownCall {
  /** Where that is written down, from the root of the repository. */
  readonly file: string;
  /** By the path of the value: `/words/*\/start`. */
  readonly values: ReadonlyMap<string, KnownValue>;
}

const folder = "packages/mock-server/src/calls";

/** Whether they write a value into calls of a kind. */
export function isWrittenIn(
  { of }: KnownValue,
  kind: Kind | undefined,
): boolean {
  if (of === undefined) {
    return true;
  }
  if (kind === undefined) {
    return true;
  }
  return kind.tokens.some((token) => of.includes(token));
}

/**
 * Reads what they know of the calls of a version; `undefined` where they do not
 * know that version.
 */
export async function readKnownCall(
  version: string,
): Promise<KnownCall | undefined> {
  const file = `${folder}/known-call${suffixOf(version)}.json`;
  const url = new URL(`../../../../${file}`, import.meta.url);
  if (!existsSync(url)) {
    return undefined;
  }
  const text = await readFile(url, "utf8");
  const known: Record<string, KnownValue> = JSON.parse(text);
  return {
    file,
    values: new Map(Object.entries(known)),
  };
}
