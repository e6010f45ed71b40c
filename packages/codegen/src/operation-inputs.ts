import { pointerTo } from "@rollcall/spec-diff";
import {
  jsonSchemaOf,
  type OpenApiDocument,
  type Parameter,
  parameterSchema,
  type Schema,
} from "./openapi-document.js";
import type { PlacedOperation, PlacedParameter } from "./placed-operation.js";
import { queryFormOf } from "./query-form.js";
import { wholeSchema } from "./whole-schema.js";

/**
 * Something that a caller gives: a parameter of the query, the path or a
 * header, or a property of the body.
 */
export interface Input {
  /** What a caller calls it: no two inputs of an operation share it. */
  name: string;
  /** What it is called where it is sent. */
  sentAs: string;
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
  return withOwnNames([
    ...sent.map((parameter) => parameterInput(document, parameter)),
    ...bodyInputs(document, placed),
  ]);
}

/** Of two with one name, the first of these places keeps it. */
const places = ["query", "path", "header", "body"];

/** Tells apart what has one name in two places: `name` and `body_name`. */
function withOwnNames(inputs: readonly Input[]): Input[] {
  return inputs.map((input) => {
    const isTaken = inputs.some((other) => keepsName(other, input));
    const name = isTaken ? `${input.in}_${input.name}` : input.name;
    return {
      ...input,
      name,
    };
  });
}

function keepsName(other: Input, input: Input): boolean {
  const isBefore = places.indexOf(other.in) < places.indexOf(input.in);
  return isBefore && other.name === input.name;
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
    sentAs: parameter.name,
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
    sentAs: name,
    in: "body",
    required: required.includes(name),
    isNoCursor: schema["x-cursor"] === false,
    schema: wholeSchema(document, schema),
    pointer: pointerTo(pointer, ...content, "properties", name),
  }));
}
