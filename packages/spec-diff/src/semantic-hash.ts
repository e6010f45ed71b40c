import { createHash } from "node:crypto";
import {
  type DocumentationOptions,
  isDocumentation,
} from "./is-documentation.js";
import { compareText, isObject, sortKeys } from "./json.js";
import type { Json, JsonObject } from "./json-value.js";

/** Objects whose keys are names that somebody chose, not keywords. */
const maps: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "schemas",
  "responses",
  "parameters",
  "examples",
  "requestBodies",
  "headers",
  "securitySchemes",
  "links",
  "callbacks",
  "pathItems",
  "paths",
  "webhooks",
  "content",
  "mapping",
  "variables",
  "scopes",
  "$defs",
]);

/** Keywords whose values are data: nothing in them is documentation. */
const data: ReadonlySet<string> = new Set(["default", "enum", "const"]);

/** At the root, and in an operation, the tags only sort pages. */
const otherWords: readonly string[] = ["tags", "info"];

/** Whether a keyword of an object is documentation. */
export type WordsTest = (name: string) => boolean;

/** The test for any object of a document. */
export function createWordsTest(options: DocumentationOptions): WordsTest {
  return (name) => {
    return otherWords.includes(name) || isDocumentation(name, options);
  };
}

/** Whether an object under a name has names for keys, and no keywords. */
export function isMapOfNames(
  name: string,
  inner: Json | undefined,
  isInMap: boolean,
): boolean {
  if (isInMap) {
    return false;
  }
  if (!maps.has(name)) {
    return false;
  }
  return isObject(inner);
}

/**
 * A document without its words, all keys in one order: where two are equal,
 * only documentation changed.
 */
export function meaningOf(
  document: JsonObject,
  options: DocumentationOptions = {},
): JsonObject {
  return withoutWords(document, createWordsTest(options), false);
}

/** A hash of what a document means, without its words. */
export function semanticHash(
  document: JsonObject,
  options: DocumentationOptions = {},
): string {
  const meaning = meaningOf(document, options);
  return hashOf(meaning);
}

/** The hash of a document that has no words any more. */
export function hashOf(meaning: JsonObject): string {
  const text = JSON.stringify(meaning);
  const hash = createHash("sha256");
  hash.update(text);
  return hash.digest("hex");
}

function withoutWords(
  parent: JsonObject,
  isWords: WordsTest,
  isMap: boolean,
): JsonObject {
  const names = Object.keys(parent);
  const kept = isMap ? names : names.filter((name) => !isWords(name));
  kept.sort(compareText);
  const entries = kept.map((name): [string, Json] => {
    const inner = parent[name] ?? null;
    const isData = !isMap && data.has(name);
    const meaning = isData
      ? sortKeys(inner)
      : innerMeaning(inner, isWords, isMapOfNames(name, inner, isMap));
    return [name, meaning];
  });
  return Object.fromEntries(entries);
}

function innerMeaning(value: Json, isWords: WordsTest, isMap: boolean): Json {
  if (Array.isArray(value)) {
    return value.map((item) => innerMeaning(item, isWords, false));
  }
  if (isObject(value)) {
    return withoutWords(value, isWords, isMap);
  }
  return value;
}
