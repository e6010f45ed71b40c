import { type Alias, aliasesOf } from "./aliases/alias.js";
import { aliasConst } from "./aliases/alias-const.js";
import { oldEntries } from "./aliases/old-operations.js";
import type { Pagination } from "./extension-types.js";
import { itemsOf } from "./filters/fields-at.js";
import { testsByField } from "./filters/tests-by-field.js";
import { identifierOf } from "./identifiers.js";
import {
  jsonSchemaOf,
  type OpenApiDocument,
  type Schema,
  successOf,
} from "./openapi-document.js";
import { type Input, inputsOf } from "./operation-inputs.js";
import { operationsOf, type PlacedOperation } from "./placed-operation.js";
import { shapeOf } from "./shape-of.js";
import {
  access,
  docstring,
  header,
  inlineLiteral,
  literal,
  propertyName,
} from "./typescript-source.js";
import { valueSpec } from "./value-spec.js";

/**
 * The table of operations: what a client has to know at run time to call each,
 * and nothing more (it is bundled).
 */
export function generateOperations(
  document: OpenApiDocument,
  aliases: readonly Alias[] = [],
): string {
  const lines = [`import type { OperationSpec } from "../spec/operation.js";`];
  const [server] = document.servers ?? [];
  if (server) {
    lines.push(
      "",
      ...docstring("The first of the spec's servers.", [
        `serverUrl; // => ${inlineLiteral(server.url)}`,
      ]),
      `export const serverUrl = ${literal(server.url)};`,
    );
  }
  lines.push(...deliveryLines(document));
  for (const placed of operationsOf(document)) {
    const table = literal(operationTable(document, placed));
    lines.push(
      "",
      `export const ${operationName(placed.id)} = ${table} as const satisfies OperationSpec;`,
    );
  }
  for (const alias of aliasesOf(aliases, "operation")) {
    const from = operationName(alias.from);
    lines.push(...aliasConst(alias, from, operationName(alias.to)));
  }
  lines.push(...formerNamesLines(aliases), ...safeLines(document));
  // An object, and not a namespace: bundlers keep all that a namespace of a
  // built file names.
  const all = operationsOf(document);
  const example = all.slice(0, 1).map(operationExample);
  const entries = [
    ...all.map(({ id }) => operationEntry(id)),
    ...oldEntries(aliases, operationName),
  ];
  const comment = docstring("Every operation, by its id.", example);
  lines.push("", ...comment);
  lines.push(`export const operations = { ${entries.join(", ")} };`);
  return `${header}${lines.join("\n")}\n`;
}

function operationExample({ id, path }: PlacedOperation): string {
  const value = inlineLiteral(path);
  return `operations${access(id)}.path; // => ${value}`;
}

/** A constant, so that bundlers leave out what is only for old names. */
function formerNamesLines(aliases: readonly Alias[]): string[] {
  const hasFormerNames = aliases.some(({ kind }) => {
    return kind === "parameter" || kind === "property";
  });
  return [
    "",
    "/** Whether parameters are taken under names of before, too. */",
    `export const hasFormerNames: boolean = ${hasFormerNames};`,
  ];
}

/** Apart from the tables, which a client of another kind does not need. */
function safeLines(document: OpenApiDocument): string[] {
  const safe = operationsOf(document).filter(
    ({ operation }) => operation["x-safe"],
  );
  const requests = safe.map(({ method, path }) => `${method} ${path}`);
  return [
    "",
    "/** Requests that only read, though their method does not say so. */",
    `export const safeRequests: readonly string[] = ${literal(requests)};`,
  ];
}

/** What the file has besides operations. */
const ownNames = [
  "OperationSpec",
  "hasFormerNames",
  "operations",
  "safeRequests",
  "serverUrl",
  "webhookDelivery",
];

/** What the table of an operation is exported as. */
export function operationName(id: string): string {
  return identifierOf(id, ownNames);
}

function operationEntry(id: string): string {
  const name = operationName(id);
  if (name === id) {
    return id;
  }
  return `${propertyName(id)}: ${name}`;
}

function deliveryLines({
  "x-webhook-delivery": delivery,
}: OpenApiDocument): string[] {
  if (!delivery) {
    return [];
  }
  return [
    "",
    ...docstring(
      "How webhooks reach their receiver: how long it has to answer, and how often an event that it did not take is sent again.",
      [`webhookDelivery.retries; // => ${delivery.retries}`],
    ),
    `export const webhookDelivery = ${literal(delivery)} as const;`,
  ];
}

/** One row of the table: an `OperationSpec` of `@rollcall/core/spec`. */
function operationTable(
  document: OpenApiDocument,
  placed: PlacedOperation,
): Record<string, unknown> {
  const { id, method, path, operation } = placed;
  const inputs = inputsOf(document, placed);
  const pagination = operation["x-pagination"];
  return {
    id,
    method,
    path,
    safe: operation["x-safe"],
    deprecated: operation.deprecated || undefined,
    parameters: Object.fromEntries(
      inputs.map((input) => [
        input.name,
        {
          ...parameterTable(document, input),
          fields: fieldsTable(document, placed, input),
        },
      ]),
    ),
    answer: answerType(document, placed),
    pagination: pagination && paginationTable(pagination, inputs),
  };
}

/** A `ParameterSpec`. What is its default there is left out here. */
function parameterTable(
  document: OpenApiDocument,
  { name, sentAs, in: place, required, arrayForm, formerly, schema }: Input,
) {
  return {
    in: place === "query" ? undefined : place,
    name: sentAs === name ? undefined : sentAs,
    required: required || undefined,
    arrayForm: arrayForm === "brackets" ? undefined : arrayForm,
    formerly: formerly ?? schema["x-formerly"],
    ...valueSpec(document, schema),
  };
}

/** What the filters of a list can test, where their keys fix the test. */
function fieldsTable(
  document: OpenApiDocument,
  placed: PlacedOperation,
  { name, schema }: Input,
) {
  const { filter, items = "" } = placed.operation["x-pagination"] ?? {};
  if (filter !== `/${name}`) {
    return undefined;
  }
  return testsByField(
    document,
    schema,
    itemsOf(document, placed.operation, items),
  );
}

/** Nothing where an answer may come without JSON, such as a 204. */
function answerType(
  document: OpenApiDocument,
  { operation }: PlacedOperation,
): string | undefined {
  const answers = Object.entries(operation.responses ?? {})
    .filter(([status]) => status.startsWith("2"))
    .map(([, answer]) => jsonSchemaOf(document, answer));
  if (answers.length === 0) {
    return undefined;
  }
  if (answers.includes(undefined)) {
    return undefined;
  }
  const schema = successOf(document, operation) ?? {};
  return shapeOf(document, schema) ?? "value";
}

function paginationTable(pagination: Pagination, inputs: Input[]) {
  const schemaOf = (name: string): Schema =>
    inputs.find((input) => input.name === name)?.schema ?? {};
  const { limit, order } = pagination;
  const { default: size, maximum } = schemaOf(limit.parameter);
  return {
    ...pagination,
    stopOnShortPage: pagination.stopOnShortPage || undefined,
    limit: {
      ...limit,
      default: size,
      maximum,
    },
    order: order && { ...order, default: schemaOf(order.parameter).default },
  };
}
