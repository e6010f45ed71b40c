import type {
  OpenApiDocument,
  Parameter,
  PlacedOperation,
} from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";
import { firstExample } from "./examples.js";
import { jsonContentOf } from "./json-content.js";

/**
 * What the samples of an operation send: values that the spec gives as
 * examples.
 */
export interface SampleInput {
  readonly path: readonly SampleValue[];
  readonly query: readonly SampleValue[];
  readonly header: readonly SampleValue[];
  readonly body?: unknown;
}

interface SampleValue {
  readonly parameter: Parameter;
  readonly value: unknown;
}

/** The values as one object, by the names of their parameters. */
export function toObject(
  values: readonly SampleValue[],
): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const { parameter, value } of values) {
    object[parameter.name] = value;
  }
  return object;
}

/** What a first request sends. */
export function chooseSampleInput(
  document: OpenApiDocument,
  { operation, parameters }: PlacedOperation,
): SampleInput {
  const cursor = operation["x-pagination"]?.parameter;
  const values: SampleValue[] = [];
  for (const parameter of parameters) {
    const value = chooseValue(document, parameter);
    if (value !== undefined && parameter.name !== cursor) {
      values.push({ parameter, value });
    }
  }
  const valuesIn = (place: string) =>
    values.filter(({ parameter }) => parameter.in === place);
  const media = jsonContentOf(document, operation.requestBody);
  const body = firstExample(document, media?.examples);
  return {
    path: valuesIn("path"),
    query: valuesIn("query"),
    header: valuesIn("header"),
    body,
  };
}

/** A value that is the default need not be sent. */
function chooseValue(document: OpenApiDocument, parameter: Parameter): unknown {
  const schema = resolve(document, parameter.schema ?? {});
  const example =
    firstExample(document, parameter.examples) ?? schema.examples?.[0];
  if (example === undefined && parameter.required) {
    return `your_${parameter.name}`;
  }
  const isDefault = example === schema.default;
  if (isDefault) {
    return undefined;
  }
  return example;
}
