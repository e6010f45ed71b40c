import { pointerTo, tokensOf } from "@rollcall/spec-diff";
import type { Finding } from "../diagnostics/diagnostic.js";
import { type OpenApiDocument, type Schema, successOf } from "../document.js";
import { inputsOf } from "../inputs.js";
import type { PlacedOperation } from "../placed-operation.js";
import { checkProperties } from "./check-rule.js";
import { elementsOf, fieldsAt } from "./fields.js";
import { finding } from "./findings.js";
import type { FilterRule } from "./rule.js";

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
  const here = pointerTo(placed.pointer, "x-pagination", "filter");
  const [name, ...deeper] = tokensOf(pagination.filter);
  const inputs = inputsOf(document, placed);
  const input = inputs.find((candidate) => candidate.name === name);
  if (input?.schema.properties === undefined || deeper.length > 0) {
    return [noFilterObject(here, pagination.filter)];
  }
  const scope = {
    document,
    subjects: itemsOf(document, placed, pagination.items),
    isInQuery: input.in === "query",
  };
  return [
    ...checkProperties(scope, input.schema, input.pointer),
    ...checkWindow(placed, input.name, input.schema),
  ];
}

/** The schemas of one item of the list. */
function itemsOf(
  document: OpenApiDocument,
  { operation }: PlacedOperation,
  items: string,
): Schema[] {
  const answer = successOf(document, operation) ?? {};
  const lists = fieldsAt(document, answer, items);
  return elementsOf(document, lists);
}

/** The bounds of a window are filters too: they have to say the same twice. */
function checkWindow(
  { operation, pointer }: PlacedOperation,
  parameter: string,
  { properties = {} }: Schema,
): Finding[] {
  const { window } = operation["x-pagination"] ?? {};
  if (window === undefined) {
    return [];
  }
  const bounds = [
    {
      side: "after",
      at: window.after,
      op: "ge",
    },
    {
      side: "before",
      at: window.before,
      op: "lt",
    },
  ];
  const findings: Finding[] = [];
  for (const { side, at, op } of bounds) {
    const [outer, key = ""] = tokensOf(at);
    const rule = properties[key]?.["x-filter"];
    const isFilter = outer === parameter;
    if (!isFilter || !isTest(rule, window.key, op)) {
      const here = pointerTo(pointer, "x-pagination", "window", side);
      findings.push(wrongBound(here, window.key, op));
    }
  }
  return findings;
}

function isTest(
  rule: FilterRule | undefined,
  field: string,
  op: string,
): boolean {
  if (rule === undefined || !("op" in rule)) {
    return false;
  }
  return rule.op === op && rule.field === field;
}

function noFilterObject(pointer: string, given: string): Finding {
  const message = `"${given}" leads to no parameter that is an object with properties.`;
  const help =
    "Let x-pagination.filter name the parameter that holds the filters, such as /filter_criteria.";
  return finding("filter-object", pointer, message, help);
}

function wrongBound(pointer: string, field: string, op: string): Finding {
  const message =
    "this bound of the window is no filter that does what a bound does.";
  const help = `Let it name a filter with x-filter: { field: ${field}, op: ${op} }.`;
  return finding("filter-window", pointer, message, help);
}
