import type { OperationReference, SchemaReference } from "@rollcall/core/spec";
import { Option } from "commander";
import { CliError } from "../cli-error.js";
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
  /** What it is called today, if this is its flag of before. */
  readonly now?: string;
}

/** What is no filter of the spec, whatever the spec says. */
const ownFlags = [
  "--all",
  "--api-key",
  "--base-url",
  "--demo",
  "--help",
  "--output",
  "--version",
];

/**
 * The flags of an operation's query, as the spec has them: a new filter there
 * is a new flag here.
 */
export function specFlags(operation: OperationReference): SpecFlag[] {
  const values = operation.parameters
    .filter((parameter) => parameter.in === "query")
    .flatMap(({ name, schema, description, formerly }) =>
      valuesOf(
        [name],
        formerly ? { ...schema, formerly } : schema,
        description,
      ),
    );
  const taken = new Set(ownFlags.map(camelCase));
  const flags = values.map(({ path, schema, prose }): SpecFlag => {
    const flag = chooseFlag(path, taken);
    taken.add(camelCase(flag));
    return {
      flag,
      path,
      schema,
      description: describe(schema, prose),
    };
  });
  const former = flags.flatMap((flag) => formerFlags(flag, taken));
  return [...flags, ...former];
}

/** The flags that a value had before, as they were chosen then. */
function formerFlags(flag: SpecFlag, taken: Set<string>): SpecFlag[] {
  const { path, schema } = flag;
  return (schema.formerly ?? []).map((name) => {
    const before = chooseFlag([...path.slice(0, -1), name], taken);
    taken.add(camelCase(before));
    return {
      ...flag,
      flag: before,
      now: flag.flag,
    };
  });
}

/** A value that a request may hold, before it has a flag. */
interface SpecValue extends Pick<SpecFlag, "path" | "schema"> {
  readonly prose: string;
}

function valuesOf(
  path: readonly string[],
  schema: SchemaReference,
  prose: string,
): SpecValue[] {
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([name, property]) =>
      valuesOf([...path, name], property, property.description ?? ""),
    );
  }
  return [
    {
      path,
      schema,
      prose,
    },
  ];
}

/**
 * The shortest flag that is free: `--agent-id`, else the whole path, else
 * either of them with a word before it. Commander would read `--no-x` as the
 * denial of `--x`.
 */
function chooseFlag(
  path: readonly string[],
  taken: ReadonlySet<string>,
): string {
  const short = flagWords(path.slice(-1));
  const long = flagWords(path);
  const candidates = [short, long, `filter-${short}`, `filter-${long}`];
  for (let count = 2; count <= taken.size + 2; count++) {
    candidates.push(`filter-${long}-${count}`);
  }
  const isFree = (words: string) =>
    /^(?!no-)[A-Za-z]/.test(words) && !taken.has(camelCase(`--${words}`));
  return `--${candidates.find(isFree)}`;
}

function flagWords(path: readonly string[]): string {
  const words = path.join("-").replace(/[^\p{L}\p{N}]+/gu, "-");
  return words.replace(/^-|-$/g, "") || "value";
}

/**
 * The flag as commander knows it. A list is given by repeating the flag: an id
 * may hold a comma.
 */
export function toOption(specFlag: SpecFlag): Option {
  const { flag, schema, description } = specFlag;
  const option = new Option(`${flag} <${placeholder(specFlag)}>`, description);
  option.hideHelp(specFlag.now !== undefined);
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
  for (const { flag, path, now } of flags) {
    const value = givenFor(flag, options);
    if (value === undefined) {
      continue;
    }
    if (now !== undefined && givenFor(now, options) !== undefined) {
      throw new CliError(`${flag} is called ${now} now: give one of them.`);
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

function givenFor(
  flag: string,
  options: Readonly<Record<string, unknown>>,
): unknown {
  const key = camelCase(flag);
  if (Object.hasOwn(options, key)) {
    return options[key];
  }
  return undefined;
}

/** What to say of the flags of before that were given. */
export function deprecationsIn(
  flags: readonly SpecFlag[],
  options: Readonly<Record<string, unknown>>,
): string[] {
  const given = flags.filter(
    ({ flag, now }) => now && givenFor(flag, options) !== undefined,
  );
  return given.map(
    ({ flag, now }) =>
      `${flag} is deprecated, and goes with the next major version: use ${now}.`,
  );
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
      if (/-(id|key)$/.test(flag)) {
        return "id";
      }
      return "text";
  }
}

/** One row of the help: what a filter does, or what the spec says first. */
function describe(schema: SchemaReference, prose: string): string {
  const does = schema.filterWords ?? firstSentence(prose);
  const notes = notesOn(schema).join(", ");
  const text = does.replaceAll("`", "");
  if (notes === "") {
    return text;
  }
  return `${text} (${notes})`;
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
function camelCase(flag: string): string {
  return flag
    .slice(2)
    .replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
}

/** Prose of the spec, cut for one row of a help text. */
function firstSentence(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return /^.*?[.:](?=\s|$)/.exec(plain)?.[0].replace(/[.:]$/, "") ?? plain;
}
