import type { ApiVersion } from "../api/api-version.js";
import { CliError } from "../errors/cli-error.js";
import { optionKey } from "../flags/choose-flag.js";
import type { SpecFlag } from "../flags/spec-flags.js";
import { fieldsOf, type VersionFlags } from "../flags/version-flags.js";
import type { Times } from "../input/time/read-time.js";
import { type Field, findField } from "../where/field.js";
import { readComparand } from "../where/read-comparand.js";
import type { FieldTest, WhereOp } from "../where/where.js";

/** What is given of the short flags: texts. */
export interface AliasOptions {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly status?: readonly string[];
  readonly reason?: readonly string[];
}

/** A flag for people, by the field that it tests and how. */
interface Alias {
  readonly name: keyof AliasOptions;
  readonly field: string;
  readonly op: WhereOp;
}

const aliases: readonly Alias[] = [
  { name: "since", field: "start", op: "ge" },
  { name: "until", field: "start", op: "lt" },
  { name: "status", field: "status", op: "in" },
  { name: "reason", field: "reason", op: "in" },
];

/** The only values that a short flag takes; none where it takes others, too. */
export function valuesOfAlias(
  name: string,
  version: ApiVersion,
): readonly string[] {
  const alias = aliases.find((one) => one.name === name);
  const field = alias && findField(alias.field, version.call);
  return field?.values ?? [];
}

/**
 * The tests that the short flags stand for.
 *
 * @param given - All that was given on the command line.
 * @throws CliError where a value is wrong, or another flag tests the same.
 */
export function readAliases(
  options: AliasOptions,
  { version, flags }: VersionFlags,
  given: Readonly<Record<string, unknown>>,
  times: Times,
): FieldTest[] {
  const tests: FieldTest[] = [];
  for (const alias of aliases) {
    const texts = [options[alias.name] ?? []].flat();
    if (texts.length > 0) {
      const field = fieldOf(alias, version);
      refuseSame(alias, field, flags, given);
      const test = readAlias(alias, field, texts, times);
      tests.push(test);
    }
  }
  refuseBackwards(tests, options);
  return tests;
}

function fieldOf({ name, field }: Alias, version: ApiVersion): Field {
  const found = findField(field, version.call);
  if (found) {
    return found;
  }
  throw new CliError(`--${name}: a call of ${version.name} has no ${field}.`);
}

function readAlias(
  { name, op }: Alias,
  field: Field,
  texts: readonly string[],
  times: Times,
): FieldTest {
  const label = `--${name}`;
  const values = texts.map((text) => {
    const written = {
      label,
      text,
      isQuoted: false,
    };
    return readComparand(field, op, written, times);
  });
  const words = texts.map((text) => `${label} ${text}`);
  return {
    kind: "test",
    field,
    op,
    values,
    text: words.join(" "),
  };
}

/** Nobody can tell which of the two counts. */
function refuseSame(
  { name }: Alias,
  { path }: Field,
  flags: readonly SpecFlag[],
  given: Readonly<Record<string, unknown>>,
): void {
  const pointer = `/${path.join("/")}`;
  const same = flags.find(({ flag, schema }) => {
    const isGiven = Object.hasOwn(given, optionKey(flag));
    return isGiven && fieldsOf(schema).includes(pointer);
  });
  if (!same) {
    return;
  }
  if (Object.hasOwn(given, name)) {
    throw new CliError(
      `--${name} and ${same.flag} test the same field: give one of them.`,
    );
  }
  // A command that always asks so: a watch does, from where it begins.
  throw new CliError(
    `${same.flag} tests the same field as --${name}: give --${name} in its place.`,
  );
}

/** Nothing starts after it and before it. */
function refuseBackwards(
  tests: readonly FieldTest[],
  { since, until }: AliasOptions,
): void {
  const from = findBound(tests, "ge");
  const to = findBound(tests, "lt");
  if (from === undefined || to === undefined || from < to) {
    return;
  }
  throw new CliError(
    `--since ${since} is not before --until ${until}: no call can match.`,
  );
}

function findBound(tests: readonly FieldTest[], op: WhereOp) {
  const test = tests.find((one) => one.op === op);
  return test?.values[0];
}
