import type { ApiVersion } from "../api/api-version.js";
import { CliError } from "../errors/cli-error.js";
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
  return all.map(withoutCursor);
}

function withoutCursor({ version, flags }: VersionFlags): VersionFlags {
  const { parameter } = version.operation.pagination;
  return {
    version,
    flags: flags.filter(({ path }) => path[0] !== parameter),
  };
}

/**
 * Refuses `--cursor` where a command reads every page by itself: it would leave
 * calls out, and say nothing of it.
 *
 * @param argv - What follows the command's name.
 * @throws CliError
 */
export function refuseCursor(
  argv: readonly string[],
  name: string,
  { insteadOfCursor: fix }: PagingCommand,
): void {
  if (isGiven("--cursor", argv) && fix !== undefined) {
    throw new CliError(
      `rollcall ${name} takes no --cursor: it reads every page itself.`,
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
