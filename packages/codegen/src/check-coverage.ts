import type { Finding } from "./diagnostics/diagnostic.js";
import type { OpenApiDocument } from "./openapi-document.js";
import { type Input, inputsOf } from "./operation-inputs.js";
import type { PlacedOperation } from "./placed-operation.js";

/**
 * Finds operations that have a cursor but no `x-pagination`, or filters that
 * `x-pagination` does not name. Nobody could walk or filter such a list.
 */
export function checkCoverage(
  document: OpenApiDocument,
  placed: PlacedOperation,
): Finding[] {
  const inputs = inputsOf(document, placed);
  const pagination = placed.operation["x-pagination"];
  if (pagination === undefined) {
    const cursor = inputs.find(isCursor);
    if (cursor) {
      return [reportMissingPagination(placed, cursor)];
    }
    return [];
  }
  const filters = inputs.find(isFilterObject);
  const isCovered = filters === undefined || pagination.filter !== undefined;
  if (isCovered) {
    return [];
  }
  return [reportUncoveredFilter(placed, filters)];
}

/** Names of parameters that say which page, without their underscores. */
const cursorNames = new Set([
  "afterid",
  "beforeid",
  "continuationtoken",
  "endingbefore",
  "nextpagetoken",
  "nexttoken",
  "offset",
  "page",
  "pageindex",
  "pagekey",
  "pagenumber",
  "pagetoken",
  "paginationkey",
  "paginationtoken",
  "sinceid",
  "startingafter",
]);

function isCursor({ name, in: place, isNoCursor }: Input): boolean {
  const plain = plainName(name);
  const isNamedSo = cursorNames.has(plain) || plain.endsWith("cursor");
  if (!isNamedSo) {
    return false;
  }
  if (place === "path") {
    return false;
  }
  return !isNoCursor;
}

/** Such as `filter_criteria`. */
function isFilterObject({ name, schema }: Input): boolean {
  return (
    /^filters?(criteria)?$/.test(plainName(name)) && "properties" in schema
  );
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

function reportMissingPagination(
  { id, pointer }: PlacedOperation,
  cursor: Input,
): Finding {
  return {
    code: "pagination-missing",
    severity: "error",
    message: `${id} has the parameter "${cursor.name}" and no x-pagination, so nobody can walk its pages.`,
    pointer,
    help: `Say how with x-pagination, in the operation or in an overlay; openapi/README.md lists its keys. If "${cursor.name}" is no cursor, say x-cursor: false beside its name.`,
  };
}

function reportUncoveredFilter(
  { id }: PlacedOperation,
  { name, pointer }: Input,
): Finding {
  return {
    code: "filter-uncovered",
    severity: "error",
    message: `x-pagination of ${id} says nothing of the filters in "${name}", so they would be ignored.`,
    pointer,
    help: `Add filter: /${name} to its x-pagination, and an x-filter to each filter.`,
  };
}
