import { pointerTo, tokensOf } from "@rollcall/spec-diff";
import { checkPaginationShape } from "../check-pagination-shape.js";
import type { Finding } from "../diagnostics/diagnostic.js";
import type { OpenApiDocument } from "../openapi-document.js";
import { inputsOf } from "../operation-inputs.js";
import type { PlacedOperation } from "../placed-operation.js";
import { checkProperties } from "./check-rule.js";
import { checkWindow } from "./check-window.js";
import { createFinding } from "./create-finding.js";
import { itemsOf } from "./fields-at.js";

/**
 * Finds filters that nobody could execute: without an `x-filter`, or with one
 * that makes no sense for the items of the list.
 */
export function checkFilters(
  document: OpenApiDocument,
  placed: PlacedOperation,
): Finding[] {
  const pagination = placed.operation["x-pagination"];
  if (pagination?.filter === undefined) {
    return [];
  }
  const misshapen = checkPaginationShape(pagination, placed.pointer);
  if (misshapen.length > 0) {
    // checkPagination reports these.
    return [];
  }
  const here = pointerTo(placed.pointer, "x-pagination", "filter");
  const [name, ...deeper] = tokensOf(pagination.filter);
  const inputs = inputsOf(document, placed);
  const input = inputs.find((candidate) => candidate.name === name);
  if (input?.schema.properties === undefined || deeper.length > 0) {
    return [reportMissingObject(here, pagination.filter)];
  }
  const scope = {
    document,
    subjects: itemsOf(document, placed.operation, pagination.items),
    isInQuery: input.in === "query",
  };
  return [
    ...checkProperties(scope, input.schema, input.pointer),
    ...checkWindow(placed, input),
  ];
}

function reportMissingObject(pointer: string, given: string): Finding {
  const message = `"${given}" leads to no parameter that is an object with properties.`;
  const help =
    "Let x-pagination.filter name the parameter that holds the filters, such as /filter_criteria.";
  return createFinding("filter-object", pointer, message, help);
}
