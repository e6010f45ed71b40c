/** The man page of a command: `rollcall-config-list`. */
export function namePage(command: string): string {
  return `rollcall-${command.replaceAll(" ", "-")}`;
}
