import { apiVersions } from "../api/versions.js";
import { listExitCodes } from "../errors/exit-code.js";
import { flagsOfCommand } from "../program/command-flags.js";
import { commands } from "../registry/commands.js";
import {
  commandGroups,
  type RegisteredCommand,
} from "../registry/registered-command.js";
import { environment } from "../settings/environment.js";
import type { CliReference, CommandReference } from "./cli-reference.js";
import { listFiles } from "./list-files.js";
import { tellCommand } from "./tell-command.js";
import { tellRequests } from "./tell-requests.js";

/** Everything that the pages of the command line tell, as data. */
export async function tellAllCommands(release: string): Promise<CliReference> {
  const told = commands.map(tellOne);
  return {
    release,
    versions: apiVersions.map(({ name, title }) => ({
      name,
      title,
    })),
    groups: listGroups(),
    exitCodes: listExitCodes(),
    environment,
    files: listFiles(),
    commands: await Promise.all(told),
    requests: tellRequests(),
  };
}

async function tellOne(command: RegisteredCommand): Promise<CommandReference> {
  const definition = await command.load();
  const versions = flagsOfCommand(definition, apiVersions);
  return tellCommand({
    command,
    definition,
    versions,
  });
}

/** The headings of the list of commands, each with the commands under it. */
function listGroups() {
  return Object.entries(commandGroups).map(([key, title]) => {
    const inGroup = commands.filter(({ group }) => group === key);
    const names = inGroup.map(({ name }) => name);
    return {
      title,
      commands: names,
    };
  });
}
