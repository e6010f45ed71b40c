import { cli } from "virtual:rollcall/reference";
import type { CommandReference } from "@rollcall/cli/reference";

/** What is known of a command, for the components of its page. */
export function findCommand(name: string): CommandReference {
  const command = cli.commands.find((one) => one.name === name);
  if (command === undefined) {
    throw new Error(`The command line has no command ${name}.`);
  }
  return command;
}
