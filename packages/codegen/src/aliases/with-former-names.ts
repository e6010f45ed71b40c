import type {
  OpenApiDocument,
  Operation,
  Parameter,
} from "../openapi-document.js";
import { operationsOf } from "../placed-operation.js";
import { resolve } from "../resolve.js";
import type { Alias } from "./alias.js";

/**
 * A copy of the document whose operations, parameters and properties know what
 * they were called before (`x-formerly`).
 */
export function withFormerNames(
  document: OpenApiDocument,
  aliases: readonly Alias[],
): OpenApiDocument {
  const copy = structuredClone(document);
  for (const alias of aliases) {
    const named = findNamed(copy, alias);
    if (named) {
      named["x-formerly"] = [...(named["x-formerly"] ?? []), alias.from];
    }
  }
  return copy;
}

interface Named {
  "x-formerly"?: string[];
}

/**
 * The part of the document that an alias renames. For a schema there is none:
 * the list of aliases is all that says its old names.
 */
function findNamed(
  document: OpenApiDocument,
  { kind, of = "", to }: Alias,
): Named | undefined {
  switch (kind) {
    case "operation":
      return operationOf(document, to);
    case "parameter":
      return parameterOf(document, of, to);
    case "property":
      return document.components?.schemas?.[of]?.properties?.[to];
    case "schema":
      return undefined;
  }
}

function operationOf(
  document: OpenApiDocument,
  wanted: string,
): Operation | undefined {
  return operationsOf(document).find(({ id }) => id === wanted)?.operation;
}

/** The parameter in the document itself, so that a name can be added to it. */
function parameterOf(
  document: OpenApiDocument,
  id: string,
  name: string,
): Parameter | undefined {
  const placed = operationsOf(document).find((one) => one.id === id);
  const item = document.paths?.[placed?.path ?? ""];
  const all = [placed?.operation.parameters, item?.parameters].flatMap(
    (some) => {
      return some ?? [];
    },
  );
  return all.find((parameter) => resolve(document, parameter).name === name);
}
