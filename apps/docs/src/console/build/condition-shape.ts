import type { OpenApiDocument, Schema } from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";
import type { Choice, ConditionForm, Shape } from "../model/form-field.js";
import { choiceOf, listChoices } from "./list-choices.js";

/** How a value of a schema is filled in, with its anchor on the page. */
type ShapeOf = (
  document: OpenApiDocument,
  schema: Schema,
  anchor: string,
) => Shape;

/**
 * The shape of a filter that brings its own test, or of a union of such.
 * Nothing where a schema is something else.
 */
export function conditionShape(
  document: OpenApiDocument,
  schema: Schema,
  shapeOf: ShapeOf,
): Shape | undefined {
  const branches = schema.oneOf ?? schema.anyOf ?? [schema];
  const resolved = branches.map((branch) => resolve(document, branch));
  if (!resolved.every(isCondition)) {
    return undefined;
  }
  const hasKey = resolved.some(({ properties }) => properties?.key);
  const forms = resolved.map((branch) => {
    return formOf(document, branch, schema, shapeOf);
  });
  return {
    kind: "condition",
    hasKey,
    forms,
  };
}

function isCondition({ properties = {} }: Schema): boolean {
  return properties.type !== undefined && properties.op !== undefined;
}

function formOf(
  document: OpenApiDocument,
  { properties = {} }: Schema,
  field: Schema,
  shapeOf: ShapeOf,
): ConditionForm {
  const { type = {}, op = {}, value } = properties;
  return {
    type: fixedValue(resolve(document, type)),
    ops: listOps(resolve(document, op)),
    ...(value && { value: toMoment(shapeOf(document, value, ""), field) }),
  };
}

function listOps(op: Schema): Choice[] {
  if (op.enum && op.enum.length > 1) {
    return listChoices(op);
  }
  return [choiceOf(fixedValue(op), op.description)];
}

function fixedValue(schema: Schema): string {
  return String(schema.const ?? schema.enum?.[0]);
}

/** What a condition compares is a moment where the filter's field is one. */
function toMoment(shape: Shape, field: Schema): Shape {
  if (!field["x-instant"]) {
    return shape;
  }
  if (shape.kind === "list") {
    const item: Shape = { kind: "moment" };
    return {
      ...shape,
      item,
    };
  }
  return { kind: "moment" };
}
