import type {
  OpenApiDocument,
  PlacedOperation,
  PlacedParameter,
} from "@rollcall/codegen";
import fc, { type Arbitrary } from "fast-check";
import { jsonContentOf } from "../../src/reference/json-content.js";
import type { SampleRequest } from "../../src/samples/sample-request.js";
import { texts } from "./arbitrary-text.js";
import { arbitraryValue } from "./arbitrary-value.js";

type Values = Readonly<Record<string, unknown>>;
type Target = Pick<SampleRequest, "version" | "baseUrl">;

/** Any request that an operation allows. */
export function arbitraryRequest(
  document: OpenApiDocument,
  placed: PlacedOperation,
  target: Target,
): Arbitrary<SampleRequest> {
  const { id, method, path, operation } = placed;
  const media = jsonContentOf(document, operation.requestBody);
  const body = arbitraryValue(document, media?.schema ?? { type: "null" });
  const parts = fc.record({
    pathValues: pathValuesOf(placed),
    query: queryOf(document, placed),
    body: media ? body : fc.constant(undefined),
  });
  return parts.map(({ body, ...values }) => {
    const request = {
      ...target,
      operationId: id,
      method,
      path,
      ...values,
      headers: {},
      ...(body === undefined ? {} : { body: leaveOutSkip(placed, body) }),
    };
    return JSON.parse(JSON.stringify(request)) as SampleRequest;
  });
}

/** An id as the API gives it, or whatever else a path can carry. */
const ids = fc.oneof(
  fc.stringMatching(/^call_[0-9a-f]{16}$/),
  texts.filter((text) => text !== "." && text !== ".."),
);

function pathValuesOf({ parameters }: PlacedOperation): Arbitrary<Values> {
  return recordOf(
    parameters.filter((one) => one.in === "path"),
    () => ids,
  );
}

function queryOf(
  document: OpenApiDocument,
  { parameters }: PlacedOperation,
): Arbitrary<Values> {
  return recordOf(
    parameters.filter((one) => one.in === "query"),
    ({ schema = {} }) => arbitraryValue(document, schema),
  );
}

function recordOf(
  parameters: readonly PlacedParameter[],
  write: (parameter: PlacedParameter) => Arbitrary<unknown>,
): Arbitrary<Values> {
  const members = parameters.map((parameter) => {
    return [parameter.name, write(parameter)] as const;
  });
  const required = parameters.filter((parameter) => parameter.required);
  return fc.record(Object.fromEntries(members), {
    requiredKeys: required.map(({ name }) => name),
  });
}

/** A page begins at a cursor, or after so many items. */
function leaveOutSkip({ operation }: PlacedOperation, body: unknown): unknown {
  const { skip = "", parameter = "" } = operation["x-pagination"] ?? {};
  const given = { ...(body as Record<string, unknown>) };
  if (given[parameter] !== undefined) {
    delete given[skip];
  }
  return given;
}
