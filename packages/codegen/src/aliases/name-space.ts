import { enumNames } from "../generate-enums.js";
import { operationName } from "../generate-operations.js";
import type { OpenApiDocument, Schema } from "../openapi-document.js";
import { inputsOf } from "../operation-inputs.js";
import { operationsOf, type PlacedOperation } from "../placed-operation.js";
import { checkName } from "../validators/index.js";
import type { Alias } from "./alias.js";

/** The living names beside which an alias stands. */
export interface NameSpace {
  readonly names: readonly string[];
  /** What generated code calls a name, where it exports one for it. */
  readonly exportsOf: (name: string) => readonly string[];
}

/** Undefined where an alias is of something that is not there. */
export function nameSpaceOf(
  document: OpenApiDocument,
  { kind, of = "" }: Alias,
): NameSpace | undefined {
  switch (kind) {
    case "operation":
      return {
        names: operationsOf(document).map(({ id }) => id),
        exportsOf: (id) => [operationName(id)],
      };
    case "schema":
      return {
        names: Object.keys(document.components?.schemas ?? {}),
        exportsOf: (name) => [
          checkName(name),
          ...Object.values(enumNames(name)),
        ],
      };
    case "parameter":
      return withoutExports(parametersOf(document, of));
    case "property":
      return withoutExports(propertiesOf(document, of));
  }
}

function withoutExports(names: string[] | undefined): NameSpace | undefined {
  return (
    names && {
      names,
      exportsOf: (name) => [name],
    }
  );
}

/** Of the query and the path; properties of a body are those of a schema. */
function parametersOf(
  document: OpenApiDocument,
  id: string,
): string[] | undefined {
  const operation = operationWith(document, id);
  const inputs = operation && inputsOf(document, operation);
  return inputs
    ?.filter(({ in: place }) => place !== "body")
    .map(({ name }) => name);
}

function propertiesOf(
  { components }: OpenApiDocument,
  name: string,
): string[] | undefined {
  const schema: Schema | undefined = components?.schemas?.[name];
  return schema?.properties && Object.keys(schema.properties);
}

function operationWith(
  document: OpenApiDocument,
  id: string,
): PlacedOperation | undefined {
  return operationsOf(document).find((operation) => operation.id === id);
}
