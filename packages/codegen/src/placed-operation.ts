import { pointerTo } from "@rollcall/spec-diff";
import {
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type PathItem,
  resolve,
} from "./document.js";

const methods = [
  "get",
  "put",
  "post",
  "delete",
  "patch",
  "head",
  "options",
] as const;

/** A parameter with the place where it stands. */
export interface PlacedParameter extends Parameter {
  /** A JSON pointer into the bundled document. */
  pointer: string;
}

/** One operation with the place where it stands. */
export interface PlacedOperation {
  id: string;
  method: string;
  path: string;
  operation: Operation;
  parameters: PlacedParameter[];
  /** A JSON pointer into the bundled document. */
  pointer: string;
}

/**
 * Every operation of the document in its order, with the path item's parameters
 * merged in.
 */
export function operationsOf(document: OpenApiDocument): PlacedOperation[] {
  const placed: PlacedOperation[] = [];
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const used = methods.filter((method) => item[method]);
    for (const method of used) {
      placed.push(placeOperation(document, path, item, method));
    }
  }
  return placed;
}

function placeOperation(
  document: OpenApiDocument,
  path: string,
  item: PathItem,
  method: (typeof methods)[number],
): PlacedOperation {
  const operation = item[method] as Operation;
  const id = operation.operationId;
  if (!id) {
    throw new Error(
      `${method.toUpperCase()} ${path} has no operationId: give it one.`,
    );
  }
  const outer = pointerTo("/paths", path);
  const pointer = pointerTo(outer, method);
  const parameters = [
    ...placeParameters(document, outer, item.parameters),
    ...placeParameters(document, pointer, operation.parameters),
  ];
  return {
    id,
    method: method.toUpperCase(),
    path,
    operation,
    parameters,
    pointer,
  };
}

function placeParameters(
  document: OpenApiDocument,
  pointer: string,
  parameters: Parameter[] = [],
): PlacedParameter[] {
  return parameters.map((parameter, index) => ({
    ...resolve(document, parameter),
    pointer: pointerTo(pointer, "parameters", index),
  }));
}
