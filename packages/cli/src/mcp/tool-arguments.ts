import { optionKey } from "../flags/choose-flag.js";
import { nameByRole, type SpecFlag } from "../flags/spec-flags.js";
import { isRepeatable, valuesOf } from "../flags/values-of.js";
import type { VersionFlags } from "../flags/version-flags.js";
import { longFlag } from "../program/option-flags.js";
import type { Operand } from "../registry/command.js";
import type { OptionDefinition } from "../registry/option.js";
import type { PlainFields } from "./plain-fields.js";
import type { Tool } from "./tool.js";

/** An argument of a tool: made of a word, an option or a filter of a command. */
export interface ToolArgument {
  /** What models call it: `agent_id`. */
  readonly name: string;
  /** What the command line's own readers call it: `agentId`. */
  readonly key: string;
  /** What messages call it: `--agent-id`. */
  readonly flag: string;
  readonly isRequired: boolean;
  /** Its JSON Schema. */
  readonly schema: PlainFields;
}

/** What a tool takes, of the version that is asked. */
export function listArguments(
  { operands = [], options, takesFilters = false }: Tool,
  chosen: VersionFlags,
): ToolArgument[] {
  const words = operands.map(fromOperand);
  const own = Object.entries(options).map(fromOption);
  const filters = takesFilters ? listFilters(chosen) : [];
  return [...words, ...own, ...filters.map(fromFlag)];
}

function fromOperand({ name, summary }: Operand): ToolArgument {
  return {
    name,
    key: name,
    flag: name,
    isRequired: true,
    schema: {
      type: "string",
      description: summary,
    },
  };
}

function fromOption([key, option]: [string, OptionDefinition]): ToolArgument {
  const flag = longFlag(key);
  return {
    name: nameOf(flag),
    key,
    flag,
    isRequired: false,
    schema: describeOption(option),
  };
}

function describeOption(option: OptionDefinition): PlainFields {
  const { placeholder, choices, repeats = false } = option;
  const one = {
    type: typeOf(placeholder),
    ...(choices && { enum: choices }),
  };
  return {
    ...repeat(one, repeats),
    description: describeDefault(option),
    default: repeats ? undefined : option.default,
  };
}

/** A default that is no value is told in words. */
function describeDefault({ summary, defaultText }: OptionDefinition): string {
  if (defaultText === undefined) {
    return summary;
  }
  return `${summary} (default: ${defaultText})`;
}

function repeat(one: PlainFields, repeats: boolean): PlainFields {
  if (!repeats) {
    return one;
  }
  return {
    type: "array",
    items: one,
  };
}

/** The help calls a number `n`. */
function typeOf(placeholder: string | undefined): string {
  if (placeholder === undefined) {
    return "boolean";
  }
  if (placeholder === "n") {
    return "integer";
  }
  return "string";
}

function fromFlag({ flag, schema, description }: SpecFlag): ToolArgument {
  const values = valuesOf(schema);
  const one = {
    type: "string",
    ...(values.length > 0 && { enum: values }),
  };
  return {
    name: nameOf(flag),
    key: optionKey(flag),
    flag,
    isRequired: false,
    schema: {
      ...repeat(one, isRepeatable(schema)),
      description,
    },
  };
}

/**
 * Filters and the order. Pages are the server's affair, and what goes on from
 * another name or version is there under its own.
 */
function listFilters({ version, flags }: VersionFlags): SpecFlag[] {
  const { pagination } = version.operation;
  const { skip, total } = pagination;
  const paging = new Set<string | undefined>([
    ...nameByRole(pagination).keys(),
    skip,
    total?.parameter,
  ]);
  return flags.filter(({ path, now, from }) => {
    const isOwn = now === undefined && from === undefined;
    const name = path.join(".");
    return isOwn && !paging.has(name);
  });
}

/** `--agent-id` is `agent_id`. */
function nameOf(flag: string): string {
  return flag.slice(2).replaceAll("-", "_");
}

/** A text with the names of arguments in place of flags. */
export function nameArguments(
  text: string,
  known: readonly ToolArgument[],
): string {
  const names = new Map(known.map(({ flag, name }) => [flag, name]));
  return text.replace(/--[a-z][\w-]*/g, (flag) => {
    return names.get(flag) ?? flag;
  });
}
