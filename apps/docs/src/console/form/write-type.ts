import type { NumberShape, Shape } from "../model/form-field.js";

/** What a value is called that has no more to say. */
const words: Readonly<Record<Shape["kind"], string>> = {
  text: "string",
  number: "number",
  scalar: "",
  boolean: "boolean",
  choice: "one of",
  choices: "any of",
  moment: "moment",
  list: "list",
  map: "map",
  condition: "filter",
  group: "object",
  json: "JSON",
};

/** The type in words: `integer, 1 to 1000`. */
export function writeType(shape: Shape): string {
  switch (shape.kind) {
    case "scalar":
      return shape.types.join(" or ");
    case "number":
      return writeNumber(shape);
    default:
      return words[shape.kind];
  }
}

function writeNumber(shape: NumberShape): string {
  const { isInteger, unit } = shape;
  const hasUnit = unit !== undefined && unit !== "count";
  const parts = [
    isInteger ? "integer" : "number",
    writeBounds(shape),
    hasUnit ? unit : "",
  ];
  return parts.filter(Boolean).join(", ");
}

function writeBounds({ minimum, maximum }: NumberShape): string {
  if (minimum !== undefined && maximum !== undefined) {
    return `${minimum} to ${maximum}`;
  }
  if (minimum !== undefined) {
    return `${minimum} or more`;
  }
  if (maximum === undefined) {
    return "";
  }
  return `${maximum} or less`;
}
