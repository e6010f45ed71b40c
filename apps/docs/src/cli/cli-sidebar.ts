import type { CliReference } from "@rollcall/cli/reference";
import { addressOfCommand } from "./command-address.js";

/** The overview, then the commands under the headings of the help. */
export function listCliSidebar({ groups }: CliReference) {
  const inGroups = groups.map(({ title, commands }) => ({
    label: title,
    collapsed: true,
    items: commands.map((name) => ({
      label: `rollcall ${name}`,
      link: addressOfCommand(name),
    })),
  }));
  return {
    label: "Command line",
    items: [{ label: "Overview", link: "/cli/" }, ...inGroups],
  };
}
