import { documentationKeys } from "../is-documentation.js";
import { isObject, listAt, ownValue } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { pointerTo } from "../load/json-pointer.js";
import { type Node, referenceOf, resolveNode } from "./resolve-node.js";

/**
 * What is said of a value beside its shape: its default, who sends it, whether
 * it goes away, and extensions.
 */
export type Annotations = ReadonlyMap<string, Node>;

/** A schema without what was only wrapped around it. */
export interface Peeled {
  readonly core: Node;
  /** A wrapper says that `null` is a value, too. */
  readonly isNullable: boolean;
  readonly annotations: Annotations;
}

const annotationKeys: readonly string[] = [
  "default",
  "readOnly",
  "writeOnly",
  "deprecated",
];

const combiners = ["allOf", "oneOf", "anyOf"] as const;

type Combiner = (typeof combiners)[number];

/** Whether a keyword says something beside the shape of a value. */
export function isAnnotation(name: string): boolean {
  return annotationKeys.includes(name) || name.startsWith("x-");
}

/**
 * Takes wrappers off: `allOf`, `oneOf` or `anyOf` around a single schema, with
 * or without a `null` beside it, which is how 3.0 and 3.1 each say that a
 * reference is nullable.
 */
export function peel(node: Node): Peeled {
  return peelWith(node, (core) => core);
}

/** Takes wrappers and references off, down to what is said in place. */
export function peelThrough(document: JsonObject, node: Node): Peeled {
  return peelWith(node, (core) => {
    if (isOnlyReference(core)) {
      return resolveNode(document, core);
    }
    return core;
  });
}

function isOnlyReference({ value, others }: Node): boolean {
  const reference = referenceOf(value);
  if (reference === undefined) {
    return false;
  }
  if (others) {
    return false;
  }
  const beside = weightyBeside(value);
  return beside.length === 0;
}

function peelWith(node: Node, follow: (core: Node) => Node): Peeled {
  const annotations = new Map<string, Node>();
  const seen = new Set<string>();
  let core = node;
  let isNullable = false;
  for (;;) {
    noteAnnotations(core, annotations);
    const followed = follow(core);
    noteAnnotations(followed, annotations);
    core = followed;
    const inner = seen.has(core.pointer) ? undefined : innerOf(core);
    seen.add(core.pointer);
    if (!inner) {
      return {
        core,
        isNullable,
        annotations,
      };
    }
    isNullable ||= inner.isNullable;
    core = inner.node;
  }
}

function noteAnnotations({ value, pointer }: Node, notes: Map<string, Node>) {
  if (!isObject(value)) {
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    // What stands outside is said of this use, and wins.
    if (isAnnotation(name) && !notes.has(name)) {
      const place = pointerTo(pointer, name);
      notes.set(name, {
        value: inner,
        pointer: place,
      });
    }
  }
}

interface Inner {
  readonly node: Node;
  readonly isNullable: boolean;
}

/** The one schema that a wrapper wraps. */
function innerOf({ value, pointer, others }: Node): Inner | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  if (others) {
    return undefined;
  }
  const combiner = onlyCombiner(value);
  if (!combiner) {
    return undefined;
  }
  const branches = listAt(value, combiner);
  const kept = branches.filter((branch) => !isNull(branch));
  const [only] = kept;
  if (kept.length !== 1) {
    return undefined;
  }
  if (only === undefined) {
    return undefined;
  }
  const hasNull = kept.length < branches.length;
  if (hasNull && combiner === "allOf") {
    return undefined;
  }
  const index = branches.indexOf(only);
  const isMarked = value.nullable === true;
  return {
    node: {
      value: only,
      pointer: pointerTo(pointer, combiner, index),
    },
    isNullable: hasNull || isMarked,
  };
}

/** The alternatives of a schema that says nothing else. */
export function onlyUnion({ value, pointer, others }: Node) {
  if (!isObject(value)) {
    return undefined;
  }
  if (others) {
    return undefined;
  }
  const combiner = onlyCombiner(value);
  if (!combiner || combiner === "allOf") {
    return undefined;
  }
  const branches = listAt(value, combiner);
  return branches.map((branch, index) => {
    return {
      value: branch,
      pointer: pointerTo(pointer, combiner, index),
    };
  });
}

/** Entries beside a reference that say something of a value's shape. */
export function weightyBeside(value: Json): [string, Json][] {
  if (!isObject(value)) {
    return [];
  }
  const entries = Object.entries(value);
  return entries.filter(([name]) => {
    return name !== "$ref" && isWeighty(name);
  });
}

/** Whether a keyword says something of a value's shape. */
export function isWeighty(name: string): boolean {
  const isWords = documentationKeys.has(name);
  const isBeside = isAnnotation(name);
  if (isWords) {
    return false;
  }
  if (isBeside) {
    return false;
  }
  return name !== "nullable";
}

/** The combiner of a schema that has nothing else of weight. */
function onlyCombiner(schema: JsonObject): Combiner | undefined {
  const weighty = Object.keys(schema).filter(isWeighty);
  const [name] = weighty;
  const isOnly = weighty.length === 1 && referenceOf(schema) === undefined;
  if (isOnly) {
    return combiners.find((each) => each === name);
  }
  return undefined;
}

/** Whether a schema allows `null` and nothing else. */
export function isNull(schema: Json): boolean {
  if (!isObject(schema)) {
    return false;
  }
  const type = ownValue(schema, "type");
  const values = listAt(schema, "enum");
  const constant = ownValue(schema, "const");
  const isNullType = type === "null" || isOnly(type, "null");
  const isNullValue = constant === null || isOnly(values, null);
  return isNullType || isNullValue;
}

/** Whether a list has one item, which is this one. */
function isOnly(list: unknown, item: Json): boolean {
  if (!Array.isArray(list)) {
    return false;
  }
  return list.length === 1 && list[0] === item;
}
