import { Option } from "commander";
import { CliError } from "../errors/cli-error.js";
import type { OptionDefinition, OptionTable } from "../registry/option.js";

/** `maxBytes` is `--max-bytes`. */
export function longFlag(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `--${words}`;
}

/** An option as commander knows it: it collects texts, and refuses nothing. */
export function createOption(
  name: string,
  definition: OptionDefinition,
): Option {
  const { summary, group = "Options" } = definition;
  const option = new Option(writeFlags(name, definition), summary);
  option.helpGroup(group);
  option.hideHelp(definition.hidden ?? false);
  option.description += describeDefault(definition);
  if (definition.choices) {
    // For completion and the like; what is wrong is said in our own words.
    option.argChoices = [...definition.choices];
  }
  if (definition.placeholder !== undefined) {
    option.argParser((text, before: unknown) => {
      // Commander may find a name that every object has.
      const texts = Array.isArray(before) ? before : [];
      return [...texts, text];
    });
  }
  return option;
}

function writeFlags(name: string, definition: OptionDefinition): string {
  const { short, placeholder, repeats } = definition;
  const long = longFlag(name);
  const flags = short ? `${short}, ${long}` : long;
  if (placeholder === undefined) {
    return flags;
  }
  const ending = repeats ? "…" : "";
  return `${flags} <${placeholder}>${ending}`;
}

function describeDefault(definition: OptionDefinition): string {
  const text = defaultOf(definition);
  if (text === undefined) {
    return "";
  }
  return ` (default: ${text})`;
}

/** What people are told of an option's default, if anything. */
export function defaultOf(definition: OptionDefinition): unknown {
  const { defaultText, placeholder, repeats } = definition;
  const isPlain = placeholder !== undefined && !repeats;
  if (defaultText !== undefined) {
    return defaultText;
  }
  if (!isPlain) {
    return defaultText;
  }
  return definition.default;
}

/**
 * The values of a command's options.
 *
 * @param given - What commander read: texts, and switches.
 * @throws CliError naming the flag, the text and what would be right.
 */
export function readOptions(
  table: OptionTable,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const [name, definition] of Object.entries(table)) {
    options[name] = readOption(name, definition, given);
  }
  return options;
}

function readOption(
  name: string,
  definition: OptionDefinition,
  given: Readonly<Record<string, unknown>>,
): unknown {
  const { placeholder, repeats } = definition;
  const flag = longFlag(name);
  const option = new Option(flag);
  const key = option.attributeName();
  if (placeholder === undefined) {
    // Commander takes --no-input for the denial of --input.
    if (option.negate) {
      return given[key] === false;
    }
    return given[key] === true;
  }
  const texts = Object.hasOwn(given, key) ? (given[key] as string[]) : [];
  const read = texts.map((text) => readText(text, flag, definition));
  if (repeats) {
    return read;
  }
  if (texts.length > 1) {
    throw new CliError(`${flag} was given twice: give one value.`);
  }
  if (texts.length === 0) {
    return definition.default;
  }
  return read[0];
}

function readText(
  text: string,
  flag: string,
  { choices, read }: OptionDefinition,
): unknown {
  if (choices && !choices.includes(text)) {
    const all = choices.join(", ");
    throw new CliError(`${flag} "${text}" is none of its values: give ${all}.`);
  }
  if (read === undefined) {
    return text;
  }
  return read(text, flag);
}
