import {
  jsonSchemaOf,
  type OpenApiDocument,
  operationsOf,
  type Pagination,
  type Parameter,
  type PlacedOperation,
  resolve,
  type Schema,
  successOf,
} from "./document.js";
import { header, literal } from "./header.js";

/** The table of operations: what a client has to know at run time to call each, and nothing more (it is bundled). */
export function generateOperations(document: OpenApiDocument): string {
  const lines = [`import type { OperationSpec } from "../spec/operation.js";`];
  for (const placed of operationsOf(document)) {
    const table = literal(operationTable(document, placed));
    lines.push("", `export const ${placed.id} = ${table} as const satisfies OperationSpec;`);
  }
  return `${header}${lines.join("\n")}\n`;
}

/** One row of the table: an `OperationSpec` of `@rollcall/core/spec`. */
export function operationTable(document: OpenApiDocument, placed: PlacedOperation): Record<string, unknown> {
  const { id, method, path, operation, parameters } = placed;
  const inputs = inputsOf(document, placed);
  const pagination = operation["x-pagination"];
  return {
    id,
    method,
    path,
    safe: operation["x-safe"] ?? (method === "GET" || method === "HEAD"),
    deprecated: operation.deprecated || undefined,
    parameters: Object.fromEntries(inputs.map(({ name, ...spec }) => [name, spec])),
    answer: answerType(document, placed),
    pagination: pagination && paginationTable(document, pagination, parameters),
  };
}

/** Query and path parameters, and the properties of a body, as one flat list: what a caller gives. */
function inputsOf(document: OpenApiDocument, { operation, parameters }: PlacedOperation) {
  const sent = parameters
    .filter((parameter) => parameter.in === "query" || parameter.in === "path")
    .map((parameter) => ({
      name: parameter.name,
      in: parameter.in,
      required: parameter.required || undefined,
      arrayForm: parameter["x-array-format"],
      ...valueSpec(document, parameter.schema ?? {}),
    }));
  const body = jsonSchemaOf(document, operation.requestBody);
  const { properties = {}, required = [] } = body ? resolve(document, body) : {};
  const inBody = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "body",
    required: required.includes(name) || undefined,
    ...valueSpec(document, schema),
  }));
  return [...sent, ...inBody];
}

/** What a value has to be, in as few words as a check before sending needs. */
function valueSpec(document: OpenApiDocument, unresolved: Schema): Record<string, unknown> {
  const { type, minimum, maximum, properties, items, ...rest } = resolve(document, unresolved);
  return {
    type,
    minimum,
    maximum,
    enum: rest.enum,
    instant: rest["x-instant"],
    items: items && valueSpec(document, items),
    properties:
      properties &&
      Object.fromEntries(
        Object.entries(properties).map(([name, schema]) => [name, valueSpec(document, schema)]),
      ),
  };
}

function answerType(document: OpenApiDocument, { id, operation }: PlacedOperation): string {
  const schema = successOf(document, operation);
  const type = schema && resolve(document, schema).type;
  if (type === "array" || type === "object") return type;
  throw new Error(`${id}: its 2xx answer has to be an array or an object, not ${String(type)}.`);
}

function paginationTable(document: OpenApiDocument, pagination: Pagination, parameters: Parameter[]) {
  const schemaOf = (name: string): Schema => {
    const parameter = parameters.find((candidate) => candidate.name === name);
    if (!parameter)
      throw new Error(`x-pagination names the parameter "${name}", which the operation does not have.`);
    return resolve(document, parameter.schema ?? {});
  };
  const { limit, order } = pagination;
  const { default: size, maximum } = schemaOf(limit.parameter);
  return {
    ...pagination,
    limit: { ...limit, default: size, maximum },
    order: order && { ...order, default: schemaOf(order.parameter).default },
  };
}
