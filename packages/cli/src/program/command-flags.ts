import type { ApiVersion } from "../api/api-version.js";
import { CliError } from "../errors/cli-error.js";
import type { SpecFlag } from "../flags/spec-flags.js";
import { flagsOfVersions, type VersionFlags } from "../flags/version-flags.js";
import type { CommandDefinition } from "../registry/command.js";
import { flagWords } from "./flag-words.js";

type PagingCommand = Pick<
  CommandDefinition,
  "takesFilters" | "insteadOfCursor"
>;

type CountingCommand = Pick<CommandDefinition, "takesFilters" | "options">;

/** The flags of each version's list that a command takes. */
export function flagsOfCommand(
  { takesFilters, insteadOfCursor }: PagingCommand,
  versions: readonly ApiVersion[],
): readonly VersionFlags[] {
  if (!takesFilters) {
    return [];
  }
  const all = flagsOfVersions(versions);
  if (insteadOfCursor === undefined) {
    return all;
  }
  return all.map(withoutPlaces);
}

function withoutPlaces(all: VersionFlags): VersionFlags {
  const places = placesOf(all);
  return {
    version: all.version,
    flags: all.flags.filter((flag) => !places.includes(flag)),
  };
}

/** The flags that say where a list begins: `--cursor`, and `--skip` of v3. */
function placesOf({ version, flags }: VersionFlags): readonly SpecFlag[] {
  const { parameter, skip } = version.operation.pagination;
  return flags.filter(({ path }) => {
    const [name] = path;
    return name === parameter || name === skip;
  });
}

/**
 * Refuses `--cursor` and `--skip` where a command reads every page by itself:
 * they would leave calls out, of a watch in each look.
 *
 * @param argv - What follows the command's name.
 * @throws CliError
 */
export function refusePlaces(
  argv: readonly string[],
  name: string,
  { insteadOfCursor: fix }: PagingCommand,
  versions: readonly ApiVersion[],
): void {
  if (fix === undefined) {
    return;
  }
  const places = flagsOfVersions(versions).flatMap(placesOf);
  const given = places.find(({ flag }) => isGiven(flag, argv));
  if (given) {
    throw new CliError(
      `rollcall ${name} takes no ${given.flag}: it reads every page itself.`,
      { fix },
    );
  }
}

/**
 * Refuses `--limit` where a command takes every call that matches.
 *
 * @param argv - What follows the command's name.
 * @throws CliError that says what makes them fewer.
 */
export function refuseLimit(
  argv: readonly string[],
  name: string,
  { takesFilters = false, options }: CountingCommand,
): void {
  const takesAll = takesFilters && !("limit" in options);
  if (takesAll && isGiven("--limit", argv)) {
    throw new CliError(
      `rollcall ${name} takes no --limit: it reads every call that matches.`,
      { fix: "Let fewer match, as with --since 7d or another filter." },
    );
  }
}

/** `--cursor x` or `--cursor=x` */
function isGiven(flag: string, argv: readonly string[]): boolean {
  return flagWords(argv).some((word) => {
    return word === flag || word.startsWith(`${flag}=`);
  });
}
