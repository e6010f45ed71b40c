import { Option } from "commander";
import { CliError } from "../cli-error.js";
import { optionKey } from "./choose-flag.js";
import { parseValue } from "./parse-value.js";
import type { SpecFlag } from "./spec-flags.js";

type Bag = Record<string, unknown>;

/** What commander read from the command line. */
type GivenOptions = Readonly<Bag>;

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
  return option.argParser((text, before: unknown[] = []) => {
    const value = parseValue(flag, items, text);
    return [...before, value];
  });
}

/**
 * The operation's parameters that the given flags make, nested as the spec
 * nests them.
 */
export function toParameters(
  flags: readonly SpecFlag[],
  options: GivenOptions,
): Bag {
  const parameters: Bag = {};
  for (const { flag, path, now } of flags) {
    const value = givenFor(flag, options);
    if (value === undefined) {
      continue;
    }
    if (now !== undefined && givenFor(now, options) !== undefined) {
      throw new CliError(`${flag} is called ${now} now: give one of them.`);
    }
    putAt(parameters, path, value);
  }
  return parameters;
}

/** Puts a value where the path leads, through objects that may not be there. */
function putAt(target: Bag, path: readonly string[], value: unknown): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  target[name] ??= {};
  putAt(target[name] as Bag, rest, value);
}

function givenFor(flag: string, options: GivenOptions): unknown {
  const key = optionKey(flag);
  if (Object.hasOwn(options, key)) {
    return options[key];
  }
  return undefined;
}

/** What to say of the flags of before that were given. */
export function deprecationsIn(
  flags: readonly SpecFlag[],
  options: GivenOptions,
): string[] {
  const lines: string[] = [];
  for (const { flag, now } of flags) {
    if (now && givenFor(flag, options) !== undefined) {
      lines.push(
        `${flag} is deprecated, and goes with the next major version: use ${now}.`,
      );
    }
  }
  return lines;
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
