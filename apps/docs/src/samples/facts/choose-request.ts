import type {
  OpenApiDocument,
  Parameter,
  PlacedOperation,
} from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";
import { firstExample } from "../../reference/examples.js";
import { jsonContentOf } from "../../reference/json-content.js";
import type { SampleRequest } from "../sample-request.js";

/** What a request is made of beside its values. */
type Target = Pick<SampleRequest, "version" | "baseUrl">;

/** What a request sends. */
type Sent = Pick<SampleRequest, "pathValues" | "query" | "headers" | "body">;

/** A first request of an operation. */
export function chooseRequest(
  document: OpenApiDocument,
  placed: PlacedOperation,
  target: Target,
): SampleRequest {
  const { id, method, path } = placed;
  return {
    ...target,
    operationId: id,
    method,
    path,
    ...chooseSent(document, placed),
  };
}

/** What a first request sends: values that the spec gives as examples. */
export function chooseSent(
  document: OpenApiDocument,
  placed: PlacedOperation,
): Sent {
  const valuesIn = (place: string) => chooseValues(document, placed, place);
  const media = jsonContentOf(document, placed.operation.requestBody);
  const body = firstExample(document, media?.examples);
  return {
    pathValues: valuesIn("path"),
    query: valuesIn("query"),
    headers: valuesIn("header"),
    ...(body === undefined ? {} : { body }),
  };
}

function chooseValues(
  document: OpenApiDocument,
  { operation, parameters }: PlacedOperation,
  place: string,
): Record<string, unknown> {
  const cursor = operation["x-pagination"]?.parameter;
  const values: Record<string, unknown> = {};
  for (const parameter of parameters) {
    const isWanted = parameter.in === place && parameter.name !== cursor;
    const value = isWanted ? chooseValue(document, parameter) : undefined;
    if (value !== undefined) {
      values[parameter.name] = value;
    }
  }
  return values;
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
