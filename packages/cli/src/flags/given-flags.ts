import { CliError } from "../cli-error.js";
import { optionKey } from "./choose-flag.js";
import type { Given } from "./given.js";
import { readGiven, refuseTwo } from "./read-given.js";
import type { SpecFlag } from "./spec-flags.js";

type Bag = Record<string, unknown>;

/** What commander read from the command line: of a spec's flag, its texts. */
type GivenOptions = Readonly<Bag>;

/**
 * The operation's parameters that the given flags make, nested as the spec
 * nests them.
 *
 * @throws CliError naming the flag, the text and what would be right.
 */
export function toParameters(
  flags: readonly SpecFlag[],
  options: GivenOptions,
): Bag {
  const parameters: Bag = {};
  for (const [first, ...others] of flagsByPath(flags)) {
    const given = [first, ...others].flatMap((flag) => givenFor(flag, options));
    if (given.length > 0) {
      refuseBothNames(others, given);
      const value = readGiven(first.schema, given);
      putAt(parameters, first.path, value);
    }
  }
  return parameters;
}

/** Several flags may fill one parameter: those of before, those of versions. */
function flagsByPath(
  flags: readonly SpecFlag[],
): Iterable<readonly [SpecFlag, ...SpecFlag[]]> {
  const byPath = new Map<string, [SpecFlag, ...SpecFlag[]]>();
  for (const flag of flags) {
    const path = JSON.stringify(flag.path);
    const same = byPath.get(path);
    if (same) {
      same.push(flag);
    } else {
      byPath.set(path, [flag]);
    }
  }
  return byPath.values();
}

function refuseBothNames(
  flags: readonly SpecFlag[],
  given: readonly Given[],
): void {
  const names = new Set(given.map(({ flag }) => flag));
  for (const { flag, now } of flags) {
    if (now !== undefined && names.has(flag) && names.has(now)) {
      throw new CliError(`${flag} is called ${now} now: give one of them.`);
    }
  }
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

function givenFor(specFlag: SpecFlag, options: GivenOptions): Given[] {
  const { flag, op, from } = specFlag;
  const texts = textsFor(flag, options);
  const given = texts.map((text) => ({ flag, text, op }));
  if (from && from.schema.items === undefined) {
    refuseTwo(given);
  }
  return given;
}

function textsFor(flag: string, options: GivenOptions): readonly string[] {
  const key = optionKey(flag);
  if (Object.hasOwn(options, key)) {
    return options[key] as readonly string[];
  }
  return [];
}

/** What to say of the flags of before that were given. */
export function deprecationsIn(
  flags: readonly SpecFlag[],
  options: GivenOptions,
): string[] {
  const lines: string[] = [];
  for (const { flag, now } of flags) {
    if (now && textsFor(flag, options).length > 0) {
      lines.push(
        `${flag} is deprecated, and goes with the next major version: use ${now}.`,
      );
    }
  }
  return lines;
}

/**
 * What the client says of a parameter, in the words of the command line: it
 * knows paths, and people wrote flags.
 */
export function nameFlags(
  message: string,
  flags: readonly SpecFlag[],
  options: GivenOptions,
): string {
  let text = message;
  const given = flags.filter(({ flag }) => textsFor(flag, options).length > 0);
  for (const [first, ...others] of flagsByPath(given)) {
    const names = [first, ...others].map(({ flag }) => flag);
    const path = first.path.join(".").replaceAll(/[^\w.-]/g, "\\$&");
    // What follows the path is a test, or a place in a list.
    const pattern = new RegExp(`(?<![\\w.-])${path}(\\.\\w+)*(?![\\w-])`, "g");
    text = text.replaceAll(pattern, names.join(" and "));
  }
  return text;
}
