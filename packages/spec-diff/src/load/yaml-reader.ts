import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Json, JsonObject } from "../json-value.js";
import { maxAliasedValues } from "./load-limits.js";
import { checkDepth, duplicateKey } from "./parse-json.js";
import type { TextFile } from "./text-file.js";

/** Makes JSON of what a YAML file's nodes say. */
export class YamlReader {
  readonly #file: TextFile;
  /** What each alias that was read stands for. */
  readonly targets = new Map<Alias, Node>();
  readonly #anchors = new Map<string, Node>();
  /** The anchors whose values are being read: an alias to one is endless. */
  readonly #open = new Set<Node>();
  #aliasDepth = 0;
  #aliasedValues = 0;
  #depth = 0;

  constructor(file: TextFile) {
    this.#file = file;
  }

  read(node: unknown): Json {
    if (node === null) {
      return null;
    }
    const value = node as Node;
    this.#count(value);
    if (isAlias(value)) {
      return this.#readAlias(value);
    }
    return this.#readAnchored(value);
  }

  #readAnchored(node: Node): Json {
    const { anchor } = node as { anchor?: string };
    if (anchor !== undefined && this.#aliasDepth === 0) {
      this.#anchors.set(anchor, node);
    }
    if (isScalar(node)) {
      return this.#readScalar(node);
    }
    this.#open.add(node);
    this.#depth += 1;
    checkDepth(this.#file, this.#depth, offsetOf(node));
    const value = isMap(node)
      ? this.#readMap(node)
      : this.#readSeq(node as YAMLSeq);
    this.#depth -= 1;
    this.#open.delete(node);
    return value;
  }

  #readAlias(alias: Alias): Json {
    const target = this.#targetOf(alias);
    this.#aliasDepth += 1;
    const value = this.#readAnchored(target);
    this.#aliasDepth -= 1;
    return value;
  }

  #targetOf(alias: Alias): Node {
    const known = this.targets.get(alias);
    const target = known ?? this.#anchors.get(alias.source);
    if (target === undefined) {
      throw this.#unusable(alias, `\`*${alias.source}\` has no anchor before`);
    }
    if (this.#open.has(target)) {
      throw this.#unusable(alias, `\`*${alias.source}\` contains itself`);
    }
    this.targets.set(alias, target);
    return target;
  }

  #count(node: Node): void {
    if (this.#aliasDepth === 0) {
      return;
    }
    this.#aliasedValues += 1;
    if (this.#aliasedValues > maxAliasedValues) {
      throw this.#file.error(
        offsetOf(node),
        "aliases-expand",
        `The aliases of the file expand to more than ${maxAliasedValues} values`,
        "Use `$ref` to share what is large.",
      );
    }
  }

  #readScalar(scalar: Scalar): Json {
    const { value } = scalar;
    const isJson =
      value === null ||
      typeof value === "string" ||
      typeof value === "boolean" ||
      Number.isFinite(value);
    if (!isJson) {
      throw this.#unusable(scalar, `JSON has no value such as ${value}`);
    }
    return value as Json;
  }

  #readSeq({ items }: YAMLSeq): Json[] {
    return items.map((item) => this.read(item));
  }

  #readMap({ items }: YAMLMap): JsonObject {
    const object: JsonObject = {};
    const merged: JsonObject[] = [];
    for (const pair of items as Pair<Node, Node | null>[]) {
      if (isMerge(pair)) {
        merged.push(...this.#readMerged(pair));
      } else {
        this.#readPair(object, pair);
      }
    }
    for (const other of merged) {
      addMissing(object, other);
    }
    return object;
  }

  #readPair(object: JsonObject, { key, value }: Pair<Node, Node | null>) {
    const name = this.#nameOf(key);
    if (Object.hasOwn(object, name)) {
      throw duplicateKey(this.#file, name, offsetOf(key));
    }
    define(object, name, this.read(value));
  }

  /** A key's text; 200 and "200" are the same key of JSON. */
  #nameOf(key: Node): string {
    const name = this.read(key);
    if (typeof name === "object" && name !== null) {
      throw this.#unusable(key, "a key of JSON is text");
    }
    return String(name);
  }

  #readMerged({ key, value }: Pair<Node, Node | null>): JsonObject[] {
    const read = this.read(value);
    const sources = Array.isArray(read) ? read : [read];
    if (!sources.every(isJsonObject)) {
      throw this.#unusable(key, "`<<` merges objects only");
    }
    return sources;
  }

  #unusable(node: Node, reason: string) {
    return this.#file.error(
      offsetOf(node),
      "yaml-feature",
      `The YAML cannot be made JSON of: ${reason}`,
      "Write it as JSON would have it.",
    );
  }
}

export function isMerge({ key }: Pair<Node, unknown>): boolean {
  if (!isScalar(key)) {
    return false;
  }
  if (key.value !== "<<") {
    return false;
  }
  return key.type === "PLAIN";
}

function isJsonObject(value: Json): value is JsonObject {
  if (typeof value !== "object") {
    return false;
  }
  if (value === null) {
    return false;
  }
  return !Array.isArray(value);
}

function addMissing(object: JsonObject, other: JsonObject): void {
  for (const [name, value] of Object.entries(other)) {
    if (!Object.hasOwn(object, name)) {
      define(object, name, value);
    }
  }
}

/** Sets a key that may be called `__proto__`. */
function define(object: JsonObject, name: string, value: Json): void {
  if (name !== "__proto__") {
    object[name] = value;
    return;
  }
  Object.defineProperty(object, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** Where a node begins. */
export function offsetOf({ range }: Node): number {
  return range?.[0] ?? 0;
}
