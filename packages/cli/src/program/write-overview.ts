import { listExitCodes } from "../errors/exit-code.js";
import {
  commandGroups,
  type RegisteredCommand,
} from "../registry/registered-command.js";

/**
 * The list of commands: `rollcall --help`.
 *
 * @param under - Only the commands under this word: `webhooks`.
 */
export function writeOverview(
  registry: readonly RegisteredCommand[],
  under?: string,
): string {
  const shown = registry.filter(({ name }) => {
    return under === undefined || name.startsWith(`${under} `);
  });
  const usage = under ? `rollcall ${under}` : "rollcall";
  const parts = [
    `Usage: ${usage} <command> [options]`,
    under ? undefined : "The call history of your voice agents.",
    ...writeGroups(shown),
    `${usage} <command> --help says what a command takes.`,
    under ? undefined : writeExitCodes(),
    under ? undefined : "Start with: rollcall list --demo",
  ];
  const written = parts.filter((part) => part !== undefined);
  return `${written.join("\n\n")}\n`;
}

function writeExitCodes(): string {
  const rows = listExitCodes().map(([code, words]) => {
    return `  ${code.padEnd(3)}  ${words}`;
  });
  return `Exit codes:\n${rows.join("\n")}`;
}

function writeGroups(registry: readonly RegisteredCommand[]): string[] {
  const width = Math.max(...registry.map(({ name }) => name.length));
  const groups: string[] = [];
  for (const [key, title] of Object.entries(commandGroups)) {
    const inGroup = registry.filter(({ group }) => group === key);
    if (inGroup.length > 0) {
      const rows = inGroup.map(({ name, summary }) => {
        return `  ${name.padEnd(width)}  ${summary}`;
      });
      groups.push([`${title}:`, ...rows].join("\n"));
    }
  }
  return groups;
}
