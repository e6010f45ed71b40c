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
  const groups = writeGroups(shown);
  const parts = under
    ? writePart(`rollcall ${under}`, groups)
    : writeWhole(groups);
  const text = parts.join("\n\n");
  return `${text}\n`;
}

function writePart(usage: string, groups: readonly string[]): string[] {
  return [writeUsage(usage), ...groups, writeAdvice(usage)];
}

function writeWhole(groups: readonly string[]): string[] {
  return [
    writeUsage("rollcall"),
    "The call history of your voice agents.",
    ...groups,
    writeAdvice("rollcall"),
    writeExitCodes(),
    "Start with: rollcall list --demo",
  ];
}

function writeUsage(usage: string): string {
  return `Usage: ${usage} <command> [options]`;
}

function writeAdvice(usage: string): string {
  return `${usage} <command> --help says what a command takes.`;
}

function writeExitCodes(): string {
  const lines = ["Exit codes:"];
  for (const [code, words] of listExitCodes()) {
    const padded = code.padEnd(3);
    lines.push(`  ${padded}  ${words}`);
  }
  return lines.join("\n");
}

function writeGroups(registry: readonly RegisteredCommand[]): string[] {
  const lengths = registry.map(({ name }) => name.length);
  const width = Math.max(...lengths);
  const groups: string[] = [];
  for (const [key, title] of Object.entries(commandGroups)) {
    const inGroup = registry.filter(({ group }) => group === key);
    if (inGroup.length > 0) {
      const written = writeGroup(title, inGroup, width);
      groups.push(written);
    }
  }
  return groups;
}

function writeGroup(
  title: string,
  commands: readonly RegisteredCommand[],
  width: number,
): string {
  const lines = [`${title}:`];
  for (const { name, summary } of commands) {
    const padded = name.padEnd(width);
    lines.push(`  ${padded}  ${summary}`);
  }
  return lines.join("\n");
}
