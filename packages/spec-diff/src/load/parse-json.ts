import {
  type JSONVisitor,
  type Node,
  type ParseErrorCode,
  parseTree,
  printParseErrorCode,
  visit,
} from "jsonc-parser";
import type { Json } from "../json-value.js";
import { maxDepth } from "./load-limits.js";
import type { PlacedValue } from "./placed-value.js";
import type { TextFile } from "./text-file.js";

const strict = {
  allowEmptyContent: false,
  allowTrailingComma: false,
  disallowComments: true,
};

/**
 * A JSON file's value.
 *
 * @throws LoadError when it is not JSON, too deep, or says a key twice.
 */
export function parseJson(file: TextFile): Json {
  try {
    const value = JSON.parse(file.text);
    checkStructure(file);
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw syntaxError(file, error);
    }
    throw error;
  }
}

/** Finds what JSON.parse lets through, and where it stopped. */
function checkStructure(file: TextFile): void {
  const names: Set<string>[] = [];
  const visitor: JSONVisitor = {
    onError(error, offset) {
      throw notJson(file, offset, wordsOf(error));
    },
    onObjectBegin(offset) {
      names.push(new Set());
      checkDepth(file, names.length, offset);
    },
    onObjectEnd() {
      names.pop();
    },
    onArrayBegin(offset) {
      names.push(new Set());
      checkDepth(file, names.length, offset);
    },
    onArrayEnd() {
      names.pop();
    },
    onObjectProperty(name, offset) {
      const siblings = names.at(-1);
      checkNew(file, siblings, name, offset);
      siblings?.add(name);
    },
  };
  visit(file.text, visitor, strict);
}

function checkNew(
  file: TextFile,
  siblings: ReadonlySet<string> | undefined,
  name: string,
  offset: number,
): void {
  if (siblings?.has(name)) {
    throw duplicateKey(file, name, offset);
  }
}

/** One key twice in one object: readers disagree on which counts. */
export function duplicateKey(file: TextFile, name: string, offset: number) {
  return file.error(
    offset,
    "duplicate-key",
    `The key ${JSON.stringify(name)} stands twice in one object`,
    "Keep one of the two.",
  );
}

/** @throws LoadError when a value lies too deep. */
export function checkDepth(file: TextFile, depth: number, offset: number) {
  if (depth > maxDepth) {
    throw tooDeep(file, offset);
  }
}

export function tooDeep(file: TextFile, offset: number) {
  return file.error(
    offset,
    "too-deep",
    `The document is nested more than ${maxDepth} levels deep`,
    "Move inner schemas to `components` and refer to them.",
  );
}

function syntaxError(file: TextFile, cause: SyntaxError) {
  checkStructure(file);
  return notJson(file, 0, cause.message);
}

function notJson(file: TextFile, offset: number, reason: string) {
  return file.error(
    offset,
    "syntax",
    `The file is not valid JSON: ${reason}`,
    "Correct the JSON at this place.",
  );
}

/** `PropertyNameExpected` as `property name expected`. */
function wordsOf(error: ParseErrorCode): string {
  const name = printParseErrorCode(error);
  const words = name.match(/[A-Z][a-z]*/g) ?? [];
  return words.join(" ").toLowerCase();
}

/** The places of a JSON file's values. */
export function placeJson({ text }: TextFile): PlacedValue {
  const root = parseTree(text, [], strict);
  return new PlacedJson(root, root?.offset ?? 0);
}

class PlacedJson implements PlacedValue {
  readonly offset: number;
  readonly #node: Node | undefined;
  #children: Map<string, PlacedJson> | undefined;

  constructor(node: Node | undefined, offset: number) {
    this.#node = node;
    this.offset = offset;
  }

  child(name: string): PlacedJson | undefined {
    this.#children ??= childrenOf(this.#node);
    return this.#children.get(name);
  }
}

function childrenOf(node: Node | undefined): Map<string, PlacedJson> {
  const { type, children = [] } = node ?? {};
  const entries = type === "object" ? properties(children) : items(children);
  return new Map(entries);
}

function properties(nodes: readonly Node[]): [string, PlacedJson][] {
  return nodes.map(({ offset, children: [key, value] = [] }) => [
    key?.value,
    new PlacedJson(value, offset),
  ]);
}

function items(nodes: readonly Node[]): [string, PlacedJson][] {
  return nodes.map((node, index) => [
    String(index),
    new PlacedJson(node, node.offset),
  ]);
}
