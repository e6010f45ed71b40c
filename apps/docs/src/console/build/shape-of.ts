import type { OpenApiDocument, Schema } from "@rollcall/codegen";
import { resolve, unitName } from "@rollcall/codegen";
import { firstSentence } from "../../reference/markdown.js";
import type { FormField, Shape } from "../model/form-field.js";
import { conditionShape } from "./condition-shape.js";
import { isSensitive } from "./is-sensitive.js";
import { listChoices } from "./list-choices.js";

/** How a value of a schema is filled in. */
function shapeOf(
  document: OpenApiDocument,
  unresolved: Schema,
  anchor: string,
): Shape {
  const schema = resolve(document, unresolved);
  const condition = conditionShape(document, schema, shapeOf);
  if (condition !== undefined) {
    return condition;
  }
  if (schema.enum !== undefined) {
    return {
      kind: "choice",
      choices: listChoices(schema),
    };
  }
  const types = typesOf(schema);
  const [type, ...others] = types;
  if (others.length > 0) {
    return {
      kind: "scalar",
      types,
    };
  }
  switch (type) {
    case "string":
      return textShape(schema);
    case "boolean":
      return { kind: "boolean" };
    case "integer":
    case "number":
      return numberShape(schema, type === "integer");
    case "array":
      return listShape(document, schema, anchor);
    default:
      return objectShape(document, schema, anchor);
  }
}

function typesOf({ type, properties, items }: Schema): string[] {
  const written = [type ?? []].flat().filter((one) => one !== "null");
  if (written.length > 0) {
    return written;
  }
  if (properties) {
    return ["object"];
  }
  if (items) {
    return ["array"];
  }
  return [];
}

function textShape({ minLength, maxLength, pattern }: Schema): Shape {
  return {
    kind: "text",
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && { pattern }),
  };
}

function numberShape(schema: Schema, isInteger: boolean): Shape {
  if (schema["x-instant"]) {
    return { kind: "moment" };
  }
  const { minimum, maximum } = schema;
  const unit = unitName(schema["x-unit"]) ?? schema["x-unit"];
  return {
    kind: "number",
    isInteger,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(unit !== undefined && { unit }),
  };
}

function listShape(
  document: OpenApiDocument,
  schema: Schema,
  anchor: string,
): Shape {
  const { items = {}, minItems, maxItems } = schema;
  const item = shapeOf(document, items, anchor);
  if (item.kind === "choice") {
    return {
      ...item,
      kind: "choices",
    };
  }
  return {
    kind: "list",
    item,
    ...(minItems !== undefined && { minItems }),
    ...(maxItems !== undefined && { maxItems }),
  };
}

function objectShape(
  document: OpenApiDocument,
  schema: Schema,
  anchor: string,
): Shape {
  if (schema.properties ?? schema.allOf) {
    return {
      kind: "group",
      fields: listFields(document, schema, anchor),
    };
  }
  const { additionalProperties: value } = schema;
  if (typeof value === "object") {
    return {
      kind: "map",
      value: shapeOf(document, value, anchor),
    };
  }
  return {
    kind: "json",
    isObject: schema.type === "object",
  };
}

/** The fields of an object, those of its `allOf` parts included. */
export function listFields(
  document: OpenApiDocument,
  schema: Schema,
  anchor: string,
): FormField[] {
  const { allOf = [], properties = {}, required = [] } = schema;
  const inherited = allOf.flatMap((part) =>
    listFields(document, resolve(document, part), anchor),
  );
  const own = Object.entries(properties).map(([name, property]) => {
    const doc = anchor === "" ? name : `${anchor}.${name}`;
    return fieldOf(document, property, {
      name,
      doc,
      isRequired: required.includes(name),
    });
  });
  return [...inherited, ...own];
}

/** What the schema of a field does not say about it. */
interface FieldPlace {
  readonly name: string;
  readonly doc: string;
  readonly isRequired: boolean;
}

/** A field of the form: a parameter, or a property of an object. */
export function fieldOf(
  document: OpenApiDocument,
  unresolved: Schema,
  { name, doc, isRequired }: FieldPlace,
): FormField {
  const schema = resolve(document, unresolved);
  const hint = firstSentence(schema.description);
  const { default: fallback } = schema;
  return {
    name,
    shape: shapeOf(document, unresolved, doc),
    doc,
    ...(isRequired && { required: true }),
    ...(hint !== "" && { hint }),
    ...(isSensitive(document, schema) && { sensitive: true }),
    ...(fallback !== undefined && { default: fallback }),
  };
}
