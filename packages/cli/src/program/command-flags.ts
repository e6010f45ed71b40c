import type { ApiVersion } from "../api/api-version.js";
import { CliError } from "../errors/cli-error.js";
import { flagsOfVersions, type VersionFlags } from "../flags/version-flags.js";
import type { CommandDefinition } from "../registry/command.js";
import { flagWords } from "./flag-words.js";

type PagingCommand = Pick<
  CommandDefinition,
  "takesFilters" | "insteadOfCursor"
>;

/** The flags of each version's list that a command takes. */
export function flagsOfCommand(
  { takesFilters, insteadOfCursor }: PagingCommand,
  versions: readonly ApiVersion[],
): readonly VersionFlags[] {
  if (!takesFilters) {
    return [];
  }
  const all = flagsOfVersions(versions);
  return insteadOfCursor === undefined ? all : all.map(withoutCursor);
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
  const isGiven = flagWords(argv).some((word) => /^--cursor(?:=|$)/.test(word));
  if (isGiven && fix !== undefined) {
    throw new CliError(
      `rollcall ${name} takes no --cursor: it reads every page itself.`,
      { fix },
    );
  }
}
