import { createHash } from "node:crypto";
import type { Json, JsonObject } from "./document.js";
import type { Change } from "./finding.js";
import { canonicalJson, isEqual, isObject } from "./json.js";
import { pointerTo } from "./load/json-pointer.js";
import { documentationKeys } from "./normalize/documentation.js";

/** What may be chosen of what counts as documentation. */
export interface DocumentationOptions {
  /**
   * Extensions that are words for readers, such as `x-enumDescriptions`: they
   * change nothing else.
   * @default []
   */
  readonly documentationExtensions?: readonly string[] | undefined;
}

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
const otherWords: ReadonlySet<string> = new Set(["tags", "info"]);

/**
 * A hash of what a document means, without its words and the order of its keys:
 * where two are equal, only documentation changed.
 */
export function semanticHash(
  document: JsonObject,
  options: DocumentationOptions = {},
): string {
  const meaning = withoutWords(document, wordsTest(options), false);
  return createHash("sha256").update(canonicalJson(meaning)).digest("hex");
}

/** Whether a keyword of an object is documentation. */
type WordsTest = (name: string) => boolean;

function wordsTest(options: DocumentationOptions): WordsTest {
  const extensions = new Set(options.documentationExtensions);
  return (name) =>
    documentationKeys.has(name) || otherWords.has(name) || extensions.has(name);
}

function withoutWords(value: Json, isWords: WordsTest, isMap: boolean): Json {
  if (Array.isArray(value)) {
    return value.map((item) => withoutWords(item, isWords, false));
  }
  if (!isObject(value)) {
    return value;
  }
  const kept = Object.entries(value).filter(
    ([name]) => isMap || !isWords(name),
  );
  const meaning = kept.map(([name, inner]) => [
    name,
    isData(name, isMap)
      ? inner
      : withoutWords(inner, isWords, isMapOfNames(name, inner, isMap)),
  ]);
  return Object.fromEntries(meaning);
}

const isData = (name: string, isMap: boolean): boolean =>
  !isMap && data.has(name);

const isMapOfNames = (name: string, inner: Json, isMap: boolean): boolean =>
  !isMap && maps.has(name) && isObject(inner);

/** The words that differ, each where it stands. */
export function compareDocumentation(
  old: JsonObject,
  revised: JsonObject,
  options: DocumentationOptions = {},
): Change[] {
  const changes: Change[] = [];
  const isWords = wordsTest(options);
  collect(old, revised, "", false);
  return changes;

  function collect(
    before: Json | undefined,
    after: Json | undefined,
    pointer: string,
    isMap: boolean,
  ): void {
    if (isEqual(before, after)) {
      return;
    }
    if (Array.isArray(before) && Array.isArray(after)) {
      for (const [index, item] of after.entries()) {
        collect(before[index], item, pointerTo(pointer, index), false);
      }
      return;
    }
    if (!isObject(before) || !isObject(after)) {
      return;
    }
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    for (const name of names) {
      compareName(before, after, name, pointer, isMap);
    }
  }

  function compareName(
    before: JsonObject,
    after: JsonObject,
    name: string,
    pointer: string,
    isMap: boolean,
  ): void {
    const place = pointerTo(pointer, name);
    const oldValue = Object.hasOwn(before, name) ? before[name] : undefined;
    const newValue = Object.hasOwn(after, name) ? after[name] : undefined;
    if (isMap || !isWords(name)) {
      const isNamed = isMapOfNames(name, newValue ?? null, isMap);
      collect(oldValue, newValue, place, isNamed);
      return;
    }
    if (!isEqual(oldValue, newValue)) {
      changes.push(wordsChanged(place, name, oldValue, newValue));
    }
  }
}

function wordsChanged(
  pointer: string,
  name: string,
  before: Json | undefined,
  after: Json | undefined,
): Change {
  const isNew = after !== undefined;
  return {
    code: "words-changed",
    lens: "docs",
    severity: "docs",
    message: `${name} ${wordsOf(before, after)}`,
    help: "Nothing to do.",
    side: isNew ? "new" : "old",
    pointer,
    path: pointer,
    before,
    after,
    uses: [],
  };
}

function wordsOf(before: Json | undefined, after: Json | undefined): string {
  if (before === undefined) {
    return "was written";
  }
  return after === undefined ? "was taken out" : "was reworded";
}
