import { groupCommonOptions } from "../program/option-groups.js";
import type { Example } from "../registry/command.js";
import {
  commandGroups,
  type RegisteredCommand,
} from "../registry/registered-command.js";
import { environment } from "../settings/environment.js";
import { namePage } from "./page-name.js";
import { writeItem, writeRequest, writeSection } from "./roff.js";
import {
  writeEnvironment,
  writeExamples,
  writeExitStatus,
  writeHead,
  writeOptions,
  writeSeeAlso,
  writeSynopsis,
} from "./sections.js";

const examples: readonly Example[] = [
  {
    words: "calls of an embedded mock: no account, no network",
    line: "rollcall list --demo",
  },
  { words: "store your API key", line: "rollcall login" },
  {
    words: "every call into a file",
    line: "rollcall export -o calls.ndjson",
  },
];

/** The man page of `rollcall`: its commands, and what holds for all of them. */
export function writeMainPage(
  registry: readonly RegisteredCommand[],
  release: string,
): string {
  const pages = registry.map(({ name }) => namePage(name));
  const lines = [
    ...writeHead("rollcall", "the call history of your voice agents", release),
    ...writeSynopsis("rollcall", ["<command>", "[options]"]),
    ...writeSection("COMMANDS", listCommands(registry)),
    ...writeOptions(groupCommonOptions()),
    ...writeItem("-V, --version", "the release, without a command"),
    ...writeExitStatus(),
    ...writeEnvironment(environment),
    ...writeExamples(examples),
    ...writeSeeAlso(pages),
  ];
  return `${lines.join("\n")}\n`;
}

function listCommands(registry: readonly RegisteredCommand[]): string[] {
  return Object.entries(commandGroups).flatMap(([key, title]) => {
    const inGroup = registry.filter(({ group }) => group === key);
    const items = inGroup.flatMap(({ name, summary }) => {
      return writeItem(`rollcall ${name}`, summary);
    });
    return [writeRequest("SS", title), ...items];
  });
}
