import { isObject, type Json, type JsonObject } from "./bundled-spec.js";
import { resolved, step } from "./json-pointer.js";
import { walk } from "./walk.js";

/**
 * A value of the spec that has to be valid, and the pointer to the schema that
 * says so.
 */
export interface Example {
  readonly name: string;
  readonly schema: string;
  readonly value: Json;
}

/**
 * Named examples, as media types and parameters have them: they belong to the
 * `schema` beside them.
 */
function* named(
  spec: JsonObject,
  pointer: string,
  node: JsonObject,
): Generator<Example> {
  if (!isObject(node.examples) || !isObject(node.schema)) {
    return;
  }
  for (const [name, example] of Object.entries(node.examples)) {
    const value = resolved(spec, example)?.value;
    if (value === undefined) {
      throw new Error(`${pointer}: example ${name} has no value`);
    }
    yield {
      name: `${pointer} ${name}`,
      schema: step(pointer, "schema"),
      value,
    };
  }
}

/**
 * The `examples` and the `default` of a schema: they belong to the schema that
 * they stand in.
 */
function* ofSchema(pointer: string, node: JsonObject): Generator<Example> {
  if (Array.isArray(node.examples)) {
    for (const [i, value] of node.examples.entries()) {
      yield { name: `${pointer} examples[${i}]`, schema: pointer, value };
    }
  }
  if (node.default !== undefined) {
    yield { name: `${pointer} default`, schema: pointer, value: node.default };
  }
}

export function examplesOf(spec: JsonObject): Example[] {
  return [...walk(spec)].flatMap(([pointer, node]) => [
    ...named(spec, pointer, node),
    ...ofSchema(pointer, node),
  ]);
}
