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
  prose: string,
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
      description: describe(schema, prose),
    },
  ];
}

/**
 * The flag as commander knows it. A list is given by repeating the flag: an id
 * may hold a comma.
 */
export function toOption(specFlag: SpecFlag): Option {
  const { flag, schema, description } = specFlag;
  const option = new Option(`${flag} <${placeholder(specFlag)}>`, description);
  if (schema.items === undefined) {
    return option.argParser((text) => parseValue(flag, schema, text));
  }
  const { items } = schema;
  return option.argParser((text, before: unknown[] | undefined) => [
    ...(before ?? []),
    parseValue(flag, items, text),
  ]);
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

/** What stands for the value in the help: `<time>`. */
function placeholder({ flag, schema }: SpecFlag): string {
  const { enum: values, instant, type } = schema.items ?? schema;
  if (values) {
    return values.join("|");
  }
  if (instant) {
    return "time";
  }
  switch (type) {
    case "integer":
    case "number":
      return "n";
    case "boolean":
      return "true|false";
    default:
      return /-(id|key)$/.test(flag) ? "id" : "text";
  }
}

/** One row of the help: what a filter does, or what the spec says first. */
function describe(schema: SchemaReference, prose: string): string {
  const does = schema.filterWords ?? firstSentence(prose);
  const notes = notesOn(schema).join(", ");
  const text = does.replaceAll("`", "");
  return notes === "" ? text : `${text} (${notes})`;
}

function notesOn(schema: SchemaReference): string[] {
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
  return notes;
}

/** `--agent-id` is `agentId` among commander's options. */
const camelCase = (flag: string): string =>
  flag.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Prose of the spec, cut for one row of a help text. */
function firstSentence(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return /^.*?[.:](?=\s|$)/.exec(plain)?.[0].replace(/[.:]$/, "") ?? plain;
}
