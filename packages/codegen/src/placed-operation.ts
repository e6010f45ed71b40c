import { pointerTo } from "@rollcall/spec-diff";
import { SpecFault } from "./diagnostics/spec-fault.js";
import { isIgnoredHeader } from "./ignored-headers.js";
import type {
  OpenApiDocument,
  Operation,
  Parameter,
  PathItem,
} from "./openapi-document.js";
import { resolve } from "./resolve.js";

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
  for (const [path, written] of Object.entries(document.paths ?? {})) {
    const { item, pointer } = followItem(document, path, written);
    const used = methods.filter((method) => item[method]);
    for (const method of used) {
      placed.push(placeOperation(document, path, item, pointer, method));
    }
  }
  return placed;
}

/** A path item may be a reference to one among the components. */
function followItem(
  document: OpenApiDocument,
  path: string,
  written: PathItem & { $ref?: string },
) {
  const { $ref } = written;
  return {
    item: resolve<PathItem & { $ref?: string }>(document, written) as PathItem,
    pointer: $ref?.slice(1) ?? pointerTo("/paths", path),
  };
}

function placeOperation(
  document: OpenApiDocument,
  path: string,
  item: PathItem,
  outer: string,
  method: (typeof methods)[number],
): PlacedOperation {
  const operation = item[method] as Operation;
  const pointer = pointerTo(outer, method);
  const id = operation.operationId;
  if (!id) {
    throw new SpecFault({
      code: "operation-id",
      severity: "error",
      message: `${method.toUpperCase()} ${path} has no operationId.`,
      pointer,
      help: "Give it one: generated code calls the operation by it.",
    });
  }
  const shared = placeParameters(document, outer, item.parameters);
  const own = placeParameters(document, pointer, operation.parameters);
  const parameters = [
    ...shared.filter((parameter) => !own.some(isSameAs(parameter))),
    ...own,
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

/** What the operation says of a parameter replaces what its path says. */
function isSameAs(one: Parameter): (other: Parameter) => boolean {
  return ({ name, in: place }) => {
    return name === one.name && place === one.in;
  };
}

function placeParameters(
  document: OpenApiDocument,
  pointer: string,
  parameters: Parameter[] = [],
): PlacedParameter[] {
  const placed = parameters.map((parameter, index) => ({
    ...resolve(document, parameter),
    pointer: pointerTo(pointer, "parameters", index),
  }));
  return placed.filter((parameter) => !isIgnoredHeader(parameter));
}
