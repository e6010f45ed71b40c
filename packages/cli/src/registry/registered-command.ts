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
  read: "Read calls",
  understand: "Find and understand",
  keep: "Keep and follow",
  set: "Set up",
  build: "Build and test",
} as const;

type CommandGroup = keyof typeof commandGroups;
