import type { Schema } from "@rollcall/codegen";
import type { Fact } from "./reference.js";

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
} as const satisfies Record<string, string>;

/** How wide a number is in memory is no news to a reader. */
const machineFormats = new Set<unknown>(["int32", "int64", "float", "double"]);

/** The bounds of a value, its default and an example, each with its label. */
export function factsOf(schema: Schema): Fact[] {
  const all = schema as Schema & Record<string, unknown>;
  const facts = Object.entries(labels)
    .filter(([key]) => all[key] !== undefined && !machineFormats.has(all[key]))
    .map(([key, label]) => ({ label, value: written(all[key]) }));
  const closed =
    schema.additionalProperties === false
      ? [{ label: "Other keys", value: "not allowed" }]
      : [];
  const [example] = Array.isArray(all.examples)
    ? (all.examples as unknown[])
    : [];
  const shown =
    example === undefined
      ? []
      : [{ label: "Example", value: written(example) }];
  return [...facts, ...closed, ...shown];
}

function written(value: unknown): string {
  return typeof value === "string" && value !== ""
    ? value
    : JSON.stringify(value);
}
