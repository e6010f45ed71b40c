import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "../diagnostics/diagnostic.js";
import type { Schema } from "../openapi-document.js";
import { resolve } from "../resolve.js";
import {
  checkAsked,
  checkFixed,
  type FilterScope,
  fieldsIn,
} from "./check-test.js";
import { isListOfObjects } from "./check-value.js";
import { createFinding, reportMissingField } from "./create-finding.js";
import { elementsOf } from "./fields-at.js";
import { shapeOf } from "./rule-shape.js";
import type { GroupFilter } from "./rule-types.js";

/** Checks the filters that stand as properties of one object. */
export function checkProperties(
  scope: FilterScope,
  { properties = {} }: Schema,
  pointer: string,
): Finding[] {
  return Object.entries(properties).flatMap(([key, unresolved]) => {
    const here = pointerTo(pointer, "properties", key);
    const schema = resolve(scope.document, unresolved);
    if (schema["x-filter"] === undefined) {
      return [reportMissingRule(here, key)];
    }
    return checkRule(scope, schema, here);
  });
}

/** Checks one filter that has an `x-filter`. */
function checkRule(
  scope: FilterScope,
  schema: Schema,
  pointer: string,
): Finding[] {
  const here = pointerTo(pointer, "x-filter");
  const shape = shapeOf(schema["x-filter"]);
  if (scope.isInQuery && (shape.kind === "asked" || shape.kind === "group")) {
    return [reportObjectInQuery(here)];
  }
  switch (shape.kind) {
    case "fixed":
      return checkFixed(scope, schema, shape.rule, here);
    case "asked":
      return checkAsked(scope, schema, shape.rule, here);
    case "group":
      return checkGroup(scope, schema, shape.rule, pointer);
    case "unknown":
      return [createFinding("filter-shape", here, shape.problem, shapeHelp)];
  }
}

const shapeHelp =
  "Write { field, op }, { field, kinds }, { field, kinds, key }, { match: any } or { match: all, each }; see openapi/README.md.";

function reportObjectInQuery(pointer: string): Finding {
  const message =
    "a rule with `kinds` or `match` takes objects, which a query cannot hold.";
  const help =
    "Write { field, op }, or let the filters be a property of a JSON body.";
  return createFinding("filter-query", pointer, message, help);
}

function checkGroup(
  scope: FilterScope,
  schema: Schema,
  { each }: GroupFilter,
  pointer: string,
): Finding[] {
  const inner = schema.items && resolve(scope.document, schema.items);
  const here = pointerTo(pointer, "x-filter");
  if (
    !isListOfObjects(scope.document, schema) ||
    inner?.properties === undefined
  ) {
    const message = "a rule with `match` is for a list of objects.";
    return [createFinding("filter-value", here, message, groupHelp)];
  }
  const where = pointerTo(pointer, "items");
  if (each === undefined) {
    return checkProperties(scope, inner, where);
  }
  const lists = fieldsIn(scope, each);
  const subjects = elementsOf(scope.document, lists);
  if (subjects.length === 0) {
    return [reportMissingField(here, each, "each", "list")];
  }
  return checkProperties({ ...scope, subjects }, inner, where);
}

const groupHelp =
  "Let the filter be an array, its `items` objects with properties, each with an x-filter of its own.";

function reportMissingRule(pointer: string, key: string): Finding {
  const message = `the filter "${key}" has no x-filter, so nobody knows what it does.`;
  return createFinding("filter-missing", pointer, message, noRuleHelp);
}

const noRuleHelp =
  "Say which field it tests and how, as in x-filter: { field: /agent_id, op: in }; openapi/README.md lists the tests.";
