import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "./diagnostics/diagnostic.js";
import type { OpenApiDocument, Pagination } from "./document.js";
import { inputsOf } from "./inputs.js";
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
  const names = inputsOf(document, placed).map(({ name }) => name);
  return [
    ...checkParameters(pagination, names, here),
    ...checkEscapes(pagination, here),
    ...checkGone(pagination.gone, here),
  ];
}

function checkParameters(
  { parameter, limit, order }: Pagination,
  names: readonly string[],
  pointer: string,
): Finding[] {
  const used = [
    { name: parameter, at: pointerTo(pointer, "parameter") },
    { name: limit.parameter, at: pointerTo(pointer, "limit", "parameter") },
    order && {
      name: order.parameter,
      at: pointerTo(pointer, "order", "parameter"),
    },
  ];
  const known = names.join(", ");
  return used
    .filter((one) => one !== undefined)
    .filter(({ name }) => !names.includes(name))
    .map(({ name, at }) => ({
      code: "pagination-parameter",
      severity: "error",
      message: `the operation has no parameter "${name}".`,
      pointer: at,
      help: `Name one that it has: ${known}.`,
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
  if (gone === undefined || isListOfClientErrors(gone)) {
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
  if (!Array.isArray(value) || value.length === 0) {
    return false;
  }
  return value.every(isClientError);
}

function isClientError(status: unknown): boolean {
  if (typeof status !== "number" || !Number.isInteger(status)) {
    return false;
  }
  return status >= 400 && status < 500;
}
