import { pointerTo } from "@rollcall/spec-diff";
import { checkPaginationPointers } from "./check-pagination-pointers.js";
import { checkPaginationShape } from "./check-pagination-shape.js";
import type { Finding } from "./diagnostics/diagnostic.js";
import type { Pagination } from "./extension-types.js";
import type { OpenApiDocument, Schema } from "./openapi-document.js";
import { type Input, inputsOf } from "./operation-inputs.js";
import type { PlacedOperation } from "./placed-operation.js";

/** Finds an `x-pagination` that no client could walk by. */
export function checkPagination(
  document: OpenApiDocument,
  placed: PlacedOperation,
): Finding[] {
  const pagination = placed.operation["x-pagination"];
  if (pagination === undefined) {
    return [];
  }
  const here = pointerTo(placed.pointer, "x-pagination");
  const misshapen = checkPaginationShape(pagination, here);
  if (misshapen.length > 0) {
    return misshapen;
  }
  const inputs = inputsOf(document, placed);
  return [
    ...checkParameters(pagination, inputs, here),
    ...checkEscapes(pagination, here),
    ...checkGone(pagination.gone, here),
    ...checkPaginationPointers(document, placed, pagination, here),
  ];
}

/** A parameter that is used, and what its schema has to say. */
interface Use {
  readonly name: string;
  readonly at: string;
  readonly keywords: readonly (keyof Schema)[];
}

function checkParameters(
  pagination: Pagination,
  inputs: readonly Input[],
  pointer: string,
): Finding[] {
  return usesOf(pagination, pointer).flatMap((use) => checkUse(use, inputs));
}

/** Every parameter that a walk uses. */
function usesOf(
  { parameter, limit, order, skip, total }: Pagination,
  pointer: string,
): Use[] {
  const use = (
    name: string | undefined,
    keys: readonly string[],
    ...keywords: readonly (keyof Schema)[]
  ): Use[] => {
    const at = pointerTo(pointer, ...keys);
    if (name === undefined) {
      return [];
    }
    return [
      {
        name,
        at,
        keywords,
      },
    ];
  };
  return [
    ...use(parameter, ["parameter"]),
    ...use(limit.parameter, ["limit", "parameter"], "default", "maximum"),
    ...use(order?.parameter, ["order", "parameter"], "default"),
    ...use(skip, ["skip"]),
    ...use(total?.parameter, ["total", "parameter"]),
  ];
}

function checkUse(
  { name, at, keywords }: Use,
  inputs: readonly Input[],
): Finding[] {
  const input = inputs.find((one) => one.name === name);
  if (input === undefined) {
    const known = inputs.map((one) => one.name).join(", ");
    return [
      {
        code: "pagination-parameter",
        severity: "error",
        message: `the operation has no parameter "${name}".`,
        pointer: at,
        help: `Name one that it has: ${known}.`,
      },
    ];
  }
  const { schema, pointer } = input;
  const missing = keywords.filter((keyword) => schema[keyword] === undefined);
  return missing.map((keyword) => ({
    code: "pagination-parameter",
    severity: "error",
    message: `the schema of "${name}" has no ${keyword}, which a walk through the pages needs.`,
    pointer,
    help: `Give it a ${keyword}, here or in an overlay.`,
  }));
}

function checkEscapes(pagination: Pagination, pointer: string): Finding[] {
  const escaped = JSON.stringify(pagination).match(/"\/[^"]*~[^"]*"/);
  if (escaped === null) {
    return [];
  }
  return [
    {
      code: "pagination-pointer",
      severity: "error",
      message: `a client reads pointers without their escapes (~0, ~1): ${escaped[0]}.`,
      pointer,
      help: "Give the field a name that needs none.",
    },
  ];
}

/** Refuses `gone` where it is anything but a list of 4xx statuses. */
function checkGone(gone: unknown, pointer: string): Finding[] {
  if (gone === undefined) {
    return [];
  }
  if (isListOfClientErrors(gone)) {
    return [];
  }
  return [
    {
      code: "pagination-gone",
      severity: "error",
      message: `"gone" is ${JSON.stringify(gone)}.`,
      pointer: pointerTo(pointer, "gone"),
      help: "Make it a list of the statuses from 400 to 499 that say that a cursor is lost.",
    },
  ];
}

function isListOfClientErrors(value: unknown): boolean {
  if (!Array.isArray(value)) {
    return false;
  }
  if (value.length === 0) {
    return false;
  }
  return value.every(isClientError);
}

function isClientError(status: unknown): boolean {
  if (typeof status !== "number") {
    return false;
  }
  if (!Number.isInteger(status)) {
    return false;
  }
  return status >= 400 && status < 500;
}
