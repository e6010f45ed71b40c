import {
  type OpenApiDocument,
  type Parameter,
  parameterSchema,
} from "./openapi-document.js";
import { wholeSchema } from "./whole-schema.js";

/** How a query holds an object or an array: core's `QueryForm`. */
export type QueryForm =
  | "brackets"
  | "comma"
  | "repeat"
  | "indices"
  | "json"
  | "flat";

/** How `x-array-format` may say that arrays in a query are written. */
export const arrayFormats: readonly string[] = [
  "brackets",
  "comma",
  "repeat",
  "indices",
];

/**
 * How a client writes the value of a query parameter, as its style says in
 * OpenAPI. Nothing where the client has no such form.
 */
export function queryFormOf(
  document: OpenApiDocument,
  parameter: Parameter,
): QueryForm | undefined {
  const { content, style = "form", "x-array-format": format } = parameter;
  if (format !== undefined) {
    return format as QueryForm;
  }
  if (content !== undefined) {
    return "json";
  }
  const schema = parameterSchema(parameter);
  const { type, properties } = wholeSchema(document, schema);
  const types = [type ?? (properties && "object") ?? []].flat();
  const { explode = style === "form" } = parameter;
  const manner = `${style} ${explode}`;
  if (types.includes("object")) {
    return objectForms[manner];
  }
  const isPlain = types.length > 0 && !types.includes("array");
  if (isPlain) {
    return "brackets";
  }
  return arrayForms[manner];
}

/** By style and whether it explodes. */
type Forms = Readonly<Record<string, QueryForm | undefined>>;

const objectForms: Forms = {
  "form true": "flat",
  "deepObject true": "brackets",
  "deepObject false": "brackets",
};

const arrayForms: Forms = {
  "form true": "repeat",
  "form false": "comma",
  "spaceDelimited true": "repeat",
  "pipeDelimited true": "repeat",
  "deepObject true": "brackets",
  "deepObject false": "brackets",
};
