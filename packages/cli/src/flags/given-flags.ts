import { filterOps } from "@rollcall/core/spec";
import { CliError } from "../errors/cli-error.js";
import type { Times } from "../input/time/read-time.js";
import { optionKey } from "./choose-flag.js";
import { clientTests } from "./client-tests.js";
import type { Given } from "./given.js";
import { readGiven, refuseTwo } from "./read-given.js";
import { refuseMoreThanMain } from "./read-group.js";
import type { SpecFlag } from "./spec-flags.js";

type Bag = Record<string, unknown>;

/** What commander read from the command line: of a spec's flag, its texts. */
type GivenOptions = Readonly<Bag>;

/**
 * The operation's parameters that the given flags make, nested as the spec
 * nests them.
 *
 * @param times - What times are read by.
 * @throws CliError naming the flag, the text and what would be right.
 */
export function toParameters(
  flags: readonly SpecFlag[],
  options: GivenOptions,
  times: Times,
): Bag {
  const parameters: Bag = {};
  for (const [first, ...others] of flagsByPath(flags)) {
    const flags = [first, ...others];
    const given = flags.flatMap((flag) => givenFor(flag, options, times));
    if (given.length === 0) {
      continue;
    }
    refuseBothNames(others, given);
    const { path, schema } = first;
    const value = readGiven(schema, given);
    putAt(parameters, path, value);
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
  const names = given.map(({ flag }) => flag);
  for (const { flag, now } of flags) {
    const isBoth = names.includes(flag) && names.includes(now ?? flag);
    if (now !== undefined && isBoth) {
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

function givenFor(
  specFlag: SpecFlag,
  options: GivenOptions,
  times: Times,
): Given[] {
  const { flag, op, from } = specFlag;
  const texts = textsFor(flag, options);
  const given = texts.map((text) => {
    return {
      flag,
      text,
      op,
      times,
    };
  });
  if (from === undefined) {
    return given;
  }
  const { items, filter } = from.schema;
  if (items === undefined) {
    refuseTwo(given);
  }
  if (filter && "match" in filter) {
    for (const one of given) {
      refuseMoreThanMain(one, items ?? {}, from.version);
    }
  }
  return given;
}

/** All that was given for a flag. */
export function textsFor(
  flag: string,
  options: GivenOptions,
): readonly string[] {
  const key = optionKey(flag);
  if (Object.hasOwn(options, key)) {
    return options[key] as readonly string[];
  }
  return [];
}

function isGiven({ flag }: SpecFlag, options: GivenOptions): boolean {
  const texts = textsFor(flag, options);
  return texts.length > 0;
}

/** What to say of the flags of before that were given. */
export function deprecationsIn(
  flags: readonly SpecFlag[],
  options: GivenOptions,
): string[] {
  const lines: string[] = [];
  for (const specFlag of flags) {
    const { flag, now } = specFlag;
    if (now && isGiven(specFlag, options)) {
      lines.push(
        `${flag} is deprecated, and goes with the next major version: use ${now}.`,
      );
    }
  }
  return lines;
}

/**
 * The same text with flags in place of the paths of parameters: of
 * `filter_criteria.metadata.age.ge`, `--metadata age`.
 */
export function nameFlags(
  text: string,
  flags: readonly SpecFlag[],
  options: GivenOptions,
): string {
  let named = text;
  const given = flags.filter((flag) => isGiven(flag, options));
  for (const [first, ...others] of flagsByPath(given)) {
    const same = [first, ...others];
    const names = same.map(({ flag }) => flag).join(" and ");
    const pattern = patternOf(first.path);
    named = named.replace(pattern, (_, inner: string) => {
      return [names, ...namesInside(inner)].join(" ");
    });
  }
  return named;
}

/** Finds a path, and what follows it: a name, a test, or a place in a list. */
function patternOf(path: readonly string[]): RegExp {
  const dotted = path.join(".");
  const escaped = dotted.replaceAll(/[^\w.-]/g, "\\$&");
  return new RegExp(`(?<![\\w.-])${escaped}((?:\\.[\\w?]+)*)(?![\\w-])`, "g");
}

/** Without places in lists, tests, and names that the client does not show. */
function namesInside(path: string): string[] {
  const [, ...names] = path.split(".");
  const tests: readonly string[] = [...filterOps, ...Object.keys(clientTests)];
  return names.filter((name) => {
    const isWord = /^[a-z]\w*$/i.test(name);
    return isWord && !tests.includes(name);
  });
}
