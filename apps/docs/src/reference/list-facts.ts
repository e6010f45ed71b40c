import type { Schema } from "@rollcall/codegen";
import type { Fact } from "./http-reference.js";

const labels = {
  default: "Default",
  minimum: "Minimum",
  maximum: "Maximum",
  exclusiveMinimum: "More than",
  exclusiveMaximum: "Less than",
  multipleOf: "Multiple of",
  minLength: "Shortest",
  maxLength: "Longest",
  minItems: "Fewest items",
  maxItems: "Most items",
  pattern: "Pattern",
  format: "Format",
} as const;

type Keyword = keyof typeof labels;

/** How wide a number is in memory is no news to a reader. */
const machineFormats = ["int32", "int64", "float", "double"];

/** The bounds of a value, its default and an example, each with its label. */
export function listFacts(schema: Schema): Fact[] {
  const facts = listBounds(schema);
  if (schema.additionalProperties === false) {
    facts.push({
      label: "Other keys",
      value: "not allowed",
    });
  }
  const example = schema.examples?.[0];
  if (example !== undefined) {
    facts.push({
      label: "Example",
      value: writeValue(example),
    });
  }
  return facts;
}

function listBounds(schema: Schema): Fact[] {
  const keywords = Object.keys(labels) as Keyword[];
  const facts: Fact[] = [];
  for (const keyword of keywords) {
    const value = schema[keyword];
    if (isNews(value)) {
      facts.push({
        label: labels[keyword],
        value: writeValue(value),
      });
    }
  }
  return facts;
}

function isNews(value: unknown): boolean {
  const isMachineFormat = machineFormats.some((format) => format === value);
  return value !== undefined && !isMachineFormat;
}

function writeValue(value: unknown): string {
  if (typeof value === "string" && value !== "") {
    return value;
  }
  return JSON.stringify(value);
}
