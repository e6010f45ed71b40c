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
    name: "login",
    summary: "Store an API key, and find out which version to ask",
    group: "set",
    load: async () => (await import("../commands/login/command.js")).command,
  },
  {
    name: "logout",
    summary: "Forget a stored API key",
    group: "set",
    load: async () => (await import("../commands/logout/command.js")).command,
  },
  {
    name: "whoami",
    summary: "Tell which profile, key and address are used",
    group: "set",
    load: async () => (await import("../commands/whoami/command.js")).command,
  },
  {
    name: "doctor",
    summary: "Find out why the API cannot be asked, and what to do",
    group: "set",
    load: async () => (await import("../commands/doctor/command.js")).command,
  },
  {
    name: "config list",
    summary: "Show what is set",
    group: "set",
    load: async () => (await import("../commands/config/list.js")).command,
  },
  {
    name: "config get",
    summary: "Print one setting",
    group: "set",
    load: async () => (await import("../commands/config/get.js")).command,
  },
  {
    name: "config set",
    summary: "Change a setting",
    group: "set",
    load: async () => (await import("../commands/config/set.js")).command,
  },
  {
    name: "config unset",
    summary: "Take a setting away",
    group: "set",
    load: async () => (await import("../commands/config/unset.js")).command,
  },
  {
    name: "config path",
    summary: "Print where the settings are",
    group: "set",
    load: async () => (await import("../commands/config/path.js")).command,
  },
];
