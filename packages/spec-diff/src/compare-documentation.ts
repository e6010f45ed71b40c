import type { Change } from "./finding.js";
import type { DocumentationOptions } from "./is-documentation.js";
import { isEqual, isObject, ownValue } from "./json.js";
import type { Json, JsonObject } from "./json-value.js";
import { pointerTo } from "./load/json-pointer.js";
import { matchItems } from "./match-items.js";
import {
  createWordsTest,
  isMapOfNames,
  type WordsTest,
} from "./semantic-hash.js";

/** The words that differ, each where it stands. */
export function compareDocumentation(
  old: JsonObject,
  revised: JsonObject,
  options: DocumentationOptions = {},
): Change[] {
  const search: Search = {
    isWords: createWordsTest(options),
    changes: [],
  };
  const root: Place = {
    pointer: "",
    isMap: false,
  };
  searchObject(search, old, revised, root);
  return search.changes;
}

interface Search {
  readonly isWords: WordsTest;
  readonly changes: Change[];
}

interface Place {
  readonly pointer: string;
  /** Whether keys are names that somebody chose, not keywords. */
  readonly isMap: boolean;
}

function searchObject(
  search: Search,
  before: JsonObject,
  after: JsonObject,
  place: Place,
): void {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const name of names) {
    const oldValue = ownValue(before, name);
    const newValue = ownValue(after, name);
    const pointer = pointerTo(place.pointer, name);
    const isKeyword = !place.isMap;
    if (isKeyword && search.isWords(name)) {
      noteWords(search, pointer, name, oldValue, newValue);
      continue;
    }
    searchValue(search, oldValue, newValue, {
      pointer,
      isMap: isMapOfNames(name, newValue, place.isMap),
    });
  }
}

function searchValue(
  search: Search,
  before: Json | undefined,
  after: Json | undefined,
  place: Place,
): void {
  if (Array.isArray(before) && Array.isArray(after)) {
    searchArray(search, before, after, place);
  } else if (isObject(before) && isObject(after)) {
    searchObject(search, before, after, place);
  }
}

function searchArray(
  search: Search,
  before: readonly Json[],
  after: readonly Json[],
  { pointer }: Place,
): void {
  for (const item of matchItems(before, after)) {
    searchValue(search, item.before, item.after, {
      pointer: pointerTo(pointer, item.index),
      isMap: false,
    });
  }
}

function noteWords(
  { changes }: Search,
  pointer: string,
  name: string,
  before: Json | undefined,
  after: Json | undefined,
): void {
  if (isEqual(before, after)) {
    return;
  }
  const isNew = after !== undefined;
  const verb = verbOf(before, after);
  changes.push({
    code: "words-changed",
    lens: "docs",
    severity: "docs",
    message: `${name} ${verb}`,
    help: "Nothing to do.",
    side: isNew ? "new" : "old",
    pointer,
    path: pointer,
    before,
    after,
    uses: [],
  });
}

function verbOf(before: Json | undefined, after: Json | undefined): string {
  if (before === undefined) {
    return "was added";
  }
  if (after === undefined) {
    return "was removed";
  }
  return "was reworded";
}
