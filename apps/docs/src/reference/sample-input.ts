import type {
  OpenApiDocument,
  Parameter,
  PlacedOperation,
} from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";
import { annotated } from "./annotations.js";
import { firstExample } from "./examples.js";
import { jsonContentOf } from "./json-content.js";

/**
 * What the samples of an operation send: values that the spec gives as
 * examples.
 */
export interface SampleInput {
  readonly path: readonly SampleValue[];
  readonly query: readonly SampleValue[];
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
  const entries = values.map(({ parameter, value }) => [parameter.name, value]);
  return Object.fromEntries(entries);
}

/**
 * A cursor belongs to a later request, and a default need not be sent: neither
 * is in a first example.
 */
export function chooseSampleInput(
  document: OpenApiDocument,
  { operation, parameters }: PlacedOperation,
): SampleInput {
  const cursor = operation["x-pagination"]?.parameter;
  const values = parameters
    .filter((parameter) => parameter.name !== cursor)
    .map((parameter) => exampleOf(document, parameter));
  const media = jsonContentOf(document, operation.requestBody);
  return {
    path: values.filter(isInPath),
    query: values.filter((one) => isInQuery(one) && !isDefault(document, one)),
    body: firstExample(document, media?.examples),
  };
}

function exampleOf(
  document: OpenApiDocument,
  parameter: Parameter,
): SampleValue {
  const example = firstExample(document, parameter.examples);
  const schema = resolve(document, parameter.schema ?? {});
  const ofSchema = annotated(schema).examples?.[0];
  const placeholder = parameter.required && `your_${parameter.name}`;
  const value = example ?? ofSchema ?? (placeholder || undefined);
  return { parameter, value };
}

function isInPath({ parameter, value }: SampleValue): boolean {
  return parameter.in === "path" && value !== undefined;
}

function isInQuery({ parameter, value }: SampleValue): boolean {
  return parameter.in === "query" && value !== undefined;
}

function isDefault(
  document: OpenApiDocument,
  { parameter, value }: SampleValue,
): boolean {
  const schema = resolve(document, parameter.schema ?? {});
  return schema.default === value;
}
