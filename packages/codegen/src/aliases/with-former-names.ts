import {
  type OpenApiDocument,
  type Operation,
  type Parameter,
  resolve,
} from "../document.js";
import { operationsOf } from "../placed-operation.js";
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
    const named = namedBy(copy, alias);
    if (named) {
      named["x-formerly"] = [...(named["x-formerly"] ?? []), alias.from];
    }
  }
  return copy;
}

interface Named {
  "x-formerly"?: string[];
}

/** What an alias is of. Schemas are told by the list of aliases alone. */
function namedBy(
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

/** As it stands in the document, so that it can be written to. */
function parameterOf(
  document: OpenApiDocument,
  id: string,
  name: string,
): Parameter | undefined {
  const placed = operationsOf(document).find((one) => one.id === id);
  const item = document.paths?.[placed?.path ?? ""];
  const all = [placed?.operation.parameters, item?.parameters].flatMap(
    (some) => some ?? [],
  );
  return all.find((parameter) => resolve(document, parameter).name === name);
}
