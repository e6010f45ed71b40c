import { pointerTo } from "@rollcall/spec-diff";
import {
  jsonSchemaOf,
  type OpenApiDocument,
  type Parameter,
  parameterSchema,
  type Schema,
} from "./document.js";
import type { PlacedOperation, PlacedParameter } from "./placed-operation.js";
import { queryFormOf } from "./query-form.js";
import { wholeSchema } from "./whole-schema.js";

/**
 * Something that a caller gives: a parameter of the query, the path or a
 * header, or a property of the body.
 */
export interface Input {
  name: string;
  in: string;
  required: boolean;
  /** How a query holds its objects and arrays. */
  arrayForm?: string | undefined;
  /** Whether it is no cursor, whatever its name. */
  isNoCursor: boolean;
  /** What it was called before. */
  formerly?: string[] | undefined;
  schema: Schema;
  /** A JSON pointer to its schema, into the bundled document. */
  pointer: string;
}

/** All that a caller gives, as one flat list. */
export function inputsOf(
  document: OpenApiDocument,
  placed: PlacedOperation,
): Input[] {
  const sent = placed.parameters.filter(isSent);
  return [
    ...sent.map((parameter) => parameterInput(document, parameter)),
    ...bodyInputs(document, placed),
  ];
}

/** Cookies are the browser's affair: no client sets them by itself. */
function isSent({ in: where }: Parameter): boolean {
  return where !== "cookie";
}

function parameterInput(
  document: OpenApiDocument,
  parameter: PlacedParameter,
): Input {
  return {
    name: parameter.name,
    in: parameter.in,
    required: parameter.required ?? false,
    arrayForm:
      parameter.in === "query" ? queryFormOf(document, parameter) : undefined,
    isNoCursor: parameter["x-cursor"] === false,
    formerly: parameter["x-formerly"],
    schema: wholeSchema(document, parameterSchema(parameter)),
    pointer: pointerTo(parameter.pointer, "schema"),
  };
}

function bodyInputs(
  document: OpenApiDocument,
  { operation, pointer }: PlacedOperation,
): Input[] {
  const body = jsonSchemaOf(document, operation.requestBody);
  if (body === undefined) {
    return [];
  }
  const { properties = {}, required = [] } = wholeSchema(document, body);
  const content = ["requestBody", "content", "application/json", "schema"];
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "body",
    required: required.includes(name),
    isNoCursor: schema["x-cursor"] === false,
    schema: wholeSchema(document, schema),
    pointer: pointerTo(pointer, ...content, "properties", name),
  }));
}
