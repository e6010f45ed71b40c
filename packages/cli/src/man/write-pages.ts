import { apiVersions } from "../api/versions.js";
import { flagsOfCommand } from "../program/command-flags.js";
import { commands } from "../registry/commands.js";
import type { RegisteredCommand } from "../registry/registered-command.js";
import { namePage } from "./page-name.js";
import { writeCommandPage } from "./write-command-page.js";
import { writeMainPage } from "./write-main-page.js";

/** Every man page by the name of its file: `rollcall-list.1`. */
export async function writePages(
  release: string,
): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  const mainPage = writeMainPage(commands, release);
  pages.set("rollcall.1", mainPage);
  for (const command of commands) {
    const name = namePage(command.name);
    const page = await writePageOf(command, release);
    pages.set(`${name}.1`, page);
  }
  return pages;
}

async function writePageOf(
  command: RegisteredCommand,
  release: string,
): Promise<string> {
  const definition = await command.load();
  const versions = flagsOfCommand(definition, apiVersions);
  const plan = {
    command,
    definition,
    versions,
  };
  const related = listRelated(command);
  return writeCommandPage(plan, release, related);
}

/** The page of all commands, and those that stand beside this one there. */
function listRelated(command: RegisteredCommand): string[] {
  const pages = ["rollcall"];
  for (const other of commands) {
    const isBeside = other.group === command.group;
    if (isBeside && other !== command) {
      pages.push(namePage(other.name));
    }
  }
  return pages;
}
