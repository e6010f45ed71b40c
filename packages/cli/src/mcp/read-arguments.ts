import { CliError } from "../errors/cli-error.js";
import { commonOptions } from "../program/common-options.js";
import { readOptions } from "../program/option-flags.js";
import type { Input } from "../registry/command.js";
import type { PlainFields } from "./plain-fields.js";
import type { Session } from "./session.js";
import type { Tool } from "./tool.js";
import type { ToolArgument } from "./tool-arguments.js";

/**
 * Reads arguments as a command line with the same flags would be read.
 *
 * @param given - What a model gave: nothing of it can be relied on.
 * @throws CliError naming the argument, its value and what would be right.
 */
export function readArguments(
  tool: Tool,
  known: readonly ToolArgument[],
  given: PlainFields,
  { chosen, options }: Session,
): Input {
  refuseUnknown(tool, known, given);
  const texts = readTexts(known, given);
  const table = {
    ...commonOptions,
    ...tool.options,
  };
  const read = readOptions(table, texts);
  // Whom to ask was decided by whoever started the server.
  const all: unknown = {
    ...options,
    ...read,
    quiet: true,
  };
  return {
    operands: readOperands(tool, texts),
    options: all as Input["options"],
    chosen,
    specTexts: texts,
  };
}

function refuseUnknown(
  { name }: Tool,
  known: readonly ToolArgument[],
  given: PlainFields,
): void {
  const names = known.map((argument) => argument.name);
  const unknown = Object.keys(given).find((one) => !names.includes(one));
  if (unknown === undefined) {
    return;
  }
  throw new CliError(`${name} has no argument "${unknown}".`, {
    fix: `It takes ${names.join(", ")}.`,
  });
}

/** What the parser of command lines would have read of it. */
function readTexts(
  known: readonly ToolArgument[],
  given: PlainFields,
): PlainFields {
  const texts: Record<string, unknown> = {};
  for (const argument of known) {
    const value = given[argument.name];
    const read = readArgument(argument, value);
    if (read !== undefined) {
      texts[argument.key] = read;
    }
  }
  return texts;
}

/** Texts, or that it is on. */
function readArgument(
  argument: ToolArgument,
  value: unknown,
): true | string[] | undefined {
  // Models write null for what they do not give.
  if (value === undefined || value === null) {
    return undefined;
  }
  if (argument.schema.type === "boolean") {
    return readSwitch(argument, value);
  }
  const list: unknown[] = [value].flat();
  const texts = list.map((one) => readText(argument, one));
  if (texts.length > 0) {
    return texts;
  }
  return undefined;
}

function readSwitch({ name }: ToolArgument, value: unknown): true | undefined {
  if (typeof value !== "boolean") {
    throw new CliError(`${name} is true or false.`);
  }
  if (value) {
    return true;
  }
  return undefined;
}

const plainTypes = ["string", "number", "boolean"];

function readText({ name }: ToolArgument, value: unknown): string {
  if (plainTypes.includes(typeof value)) {
    return String(value);
  }
  throw new CliError(`${name} takes texts and numbers, and no objects.`);
}

function readOperands(
  { name, operands = [] }: Tool,
  given: PlainFields,
): string[] {
  return operands.map((operand) => {
    const texts: unknown[] = [given[operand.name] ?? []].flat();
    const [text] = texts;
    if (typeof text === "string" && texts.length === 1) {
      return text;
    }
    throw new CliError(`${name} needs one ${operand.name}.`, {
      fix: `Give ${operand.name}: ${operand.summary}.`,
    });
  });
}
