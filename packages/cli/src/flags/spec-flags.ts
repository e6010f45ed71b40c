import type { OperationReference, SchemaReference } from "@rollcall/core/spec";
import { Option } from "commander";
import { parseValue } from "./parse-value.js";

/**
 * A command-line flag that stands for a parameter of the spec, or for one key
 * of an object parameter.
 */
export interface SpecFlag {
  /** `--agent-id` */
  readonly flag: string;
  /**
   * Where its value goes in the parameters: `["filter_criteria", "agent_id"]`.
   */
  readonly path: readonly string[];
  readonly schema: SchemaReference;
  readonly description: string;
}

/**
 * The flags of an operation's query, as the spec has them: a new filter there
 * is a new flag here.
 */
export function specFlags(operation: OperationReference): SpecFlag[] {
  return operation.parameters
    .filter((parameter) => parameter.in === "query")
    .flatMap(({ name, schema, description }) =>
      flagsOf([name], schema, description),
    );
}

function flagsOf(
  path: readonly string[],
  schema: SchemaReference,
  description: string,
): SpecFlag[] {
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([name, property]) =>
      flagsOf([...path, name], property, property.description ?? ""),
    );
  }
  const name = path.at(-1) ?? "";
  return [
    {
      flag: `--${name.replaceAll("_", "-")}`,
      path,
      schema,
      description: firstSentence(description),
    },
  ];
}

/**
 * The flag as commander knows it. A list is given by repeating the flag: an id
 * may hold a comma.
 */
export function toOption({ flag, schema, description }: SpecFlag): Option {
  const element = schema.items ?? schema;
  const option = new Option(
    `${flag} <${placeholder(element)}>`,
    describe(schema, description),
  );
  return option.argParser((text: string, previous: unknown) => {
    const value = parseValue(flag, element, text);
    return schema.items
      ? [...((previous as unknown[] | undefined) ?? []), value]
      : value;
  });
}

/**
 * The operation's parameters that the given flags make, nested as the spec
 * nests them.
 */
export function toParameters(
  flags: readonly SpecFlag[],
  options: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const parameters: Record<string, unknown> = {};
  for (const { flag, path } of flags) {
    const value = options[camelCase(flag)];
    if (value === undefined) {
      continue;
    }
    const parents = path.slice(0, -1);
    let target = parameters;
    for (const parent of parents) {
      target[parent] ??= {};
      target = target[parent] as Record<string, unknown>;
    }
    target[path.at(-1) ?? ""] = value;
  }
  return parameters;
}

function placeholder(schema: SchemaReference): string {
  if (schema.enum) {
    return schema.enum.join("|");
  }
  if (schema.instant) {
    return "time";
  }
  return schema.type === "integer" ? "n" : "id";
}

function describe(schema: SchemaReference, description: string): string {
  const notes = [];
  if (schema.items) {
    notes.push("repeatable");
  }
  if (schema.minimum !== undefined && schema.maximum !== undefined) {
    notes.push(`${schema.minimum} to ${schema.maximum}`);
  }
  if (schema.enum && schema.default !== undefined) {
    notes.push(`default: ${schema.default}`);
  }
  return notes.length > 0
    ? `${description} (${notes.join(", ")})`
    : description;
}

/** `--agent-id` is `agentId` among commander's options. */
const camelCase = (flag: string): string =>
  flag.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Prose of the spec, cut for one row of a help text. */
function firstSentence(text: string): string {
  const plain = text.replace(/\s+/g, " ").replaceAll("`", "").trim();
  return /^.*?[.:](?=\s|$)/.exec(plain)?.[0].replace(/[.:]$/, "") ?? plain;
}
