import { cli } from "virtual:rollcall/reference";
import type { CommandReference } from "@rollcall/cli/reference";
import { findCommand } from "./find-command.js";

/** The commands that stand under the same heading. */
export function listRelatedCommands(name: string): CommandReference[] {
  const group = cli.groups.find(({ commands }) => commands.includes(name));
  const names = group?.commands ?? [];
  const others = names.filter((other) => other !== name);
  return others.map(findCommand);
}
