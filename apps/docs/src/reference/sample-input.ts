import type {
  OpenApiDocument,
  Parameter,
  PlacedOperation,
  Schema,
} from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";
import { specExamples } from "./examples.js";

/**
 * What the samples of an operation send: values that the spec gives as
 * examples.
 */
export interface SampleInput {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: readonly {
    readonly parameter: Parameter;
    readonly value: unknown;
  }[];
  readonly body?: unknown;
}

/**
 * A cursor belongs to a later request, and a default need not be sent: neither
 * is in a first example.
 */
export function sampleInput(
  document: OpenApiDocument,
  { operation, parameters }: PlacedOperation,
): SampleInput {
  const cursor = operation["x-pagination"]?.parameter;
  const values = parameters
    .map((parameter) => ({
      parameter,
      value: exampleValue(document, parameter),
    }))
    .filter(({ value }) => value !== undefined);
  const query = values.filter(({ parameter, value }) => {
    const isDefault =
      resolve(document, parameter.schema ?? {}).default === value;
    return parameter.in === "query" && parameter.name !== cursor && !isDefault;
  });
  const path = values.filter(({ parameter }) => parameter.in === "path");
  return {
    path: Object.fromEntries(
      path.map(({ parameter, value }) => [parameter.name, value]),
    ),
    query,
    body: bodyExample(document, operation.requestBody),
  };
}

function exampleValue(
  document: OpenApiDocument,
  parameter: Parameter,
): unknown {
  const [first] = specExamples(document, parameter.examples);
  if (first) {
    return first[1].value;
  }
  const schema = resolve(document, parameter.schema ?? {}) as Schema & {
    examples?: unknown[];
  };
  return (
    schema.examples?.[0] ??
    (parameter.required ? `your_${parameter.name}` : undefined)
  );
}

function bodyExample(
  document: OpenApiDocument,
  body: PlacedOperation["operation"]["requestBody"],
): unknown {
  const media = body && resolve(document, body).content?.["application/json"];
  return specExamples(document, media?.examples)[0]?.[1].value;
}
