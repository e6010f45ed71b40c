import type { CommandDefinition } from "./command.js";

/** A command as the registry knows it: enough to find it, and to list it. */
export interface RegisteredCommand {
  /** `list`, or `webhooks verify` */
  readonly name: string;
  /** What it does, as the list of commands says it: no full stop. */
  readonly summary: string;
  /** Where it stands in the list of commands. */
  readonly group: CommandGroup;
  /** Loads what it is made of. */
  readonly load: () => Promise<CommandDefinition>;
}

/** The headings of the list of commands, in its order. */
export const commandGroups = {
  read: "Read calls:",
  understand: "Find and understand:",
  keep: "Keep and follow:",
  set: "Set up:",
  build: "Build and test:",
} as const;

export type CommandGroup = keyof typeof commandGroups;

/** Every command, in the order of the help. */
export const commands: readonly RegisteredCommand[] = [
  {
    name: "list",
    summary: "List calls, filtered: the newest, or all of them",
    group: "read",
    load: async () => (await import("../commands/list/command.js")).command,
  },
  {
    name: "grep",
    summary: "Search in transcripts",
    group: "understand",
    load: async () => (await import("../commands/grep/command.js")).command,
  },
  {
    name: "stats",
    summary: "Count calls: volume, durations, rates, latency, cost",
    group: "understand",
    load: async () => (await import("../commands/stats/command.js")).command,
  },
  {
    name: "worst",
    summary: "Find the calls with the worst latency, length, cost or mood",
    group: "understand",
    load: async () => (await import("../commands/worst/command.js")).command,
  },
  {
    name: "compare",
    summary: "Compare two agents, versions or weeks, and say what differs",
    group: "understand",
    load: async () => (await import("../commands/compare/command.js")).command,
  },
];
