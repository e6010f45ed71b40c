import { reference } from "@rollcall/core/spec";
import { Command, Option } from "commander";
import { version } from "../package.json";
import { defaultLimit, type ListOptions, list } from "./commands/list.js";
import { specFlags, toOption } from "./flags/spec-flags.js";
import type { Io } from "./io.js";
import { printers } from "./output/printers.js";

const listExamples = `
Examples:
  rollcall list --demo                          20 calls of an embedded mock, no account needed
  rollcall list --agent-id agent_1 --limit 100  the newest 100 calls of one agent
  rollcall list --all -o ndjson > calls.ndjson  every call, one JSON object a line
  rollcall list --after-start-timestamp 2026-10-01 --before-start-timestamp 2026-11-01 --all
                                                every call that started in October (UTC)

Exit codes: 0 done, 1 the API or the network failed, 2 the command line is wrong, 4 no or a wrong API key.`;

/** The command line: what it accepts and what runs then. */
export function createProgram(io: Io): Command {
  const program = new Command("rollcall")
    .description("The call history of your voice agents.")
    .version(version)
    .addHelpText("after", "\nStart with: rollcall list --demo");
  const command = program
    .command("list")
    .description("List calls: one page, or every one with --all.");
  for (const flag of specFlags(reference.listCalls)) {
    command.addOption(withDefault(toOption(flag), flag.flag));
  }
  command
    .addOption(
      new Option(
        "--all",
        "every call that matches, over all pages (--limit is then the size of a page)",
      ),
    )
    .addOption(outputOption())
    .addOption(
      new Option(
        "--demo",
        "ask an embedded mock of the API: no key, no network",
      ),
    )
    .addOption(
      new Option(
        "--base-url <url>",
        "where the API is (default: RETELL_BASE_URL, or the API's own address)",
      ),
    )
    .addHelpText("after", listExamples)
    .action((options: ListOptions) => list(options, io));
  return program;
}

function outputOption(): Option {
  return new Option("-o, --output <format>", "how to print")
    .choices(Object.keys(printers))
    .default("table");
}

/** The page that a terminal shows is shorter than the API's own default. */
function withDefault(option: Option, flag: string): Option {
  if (flag === "--limit") {
    option.description += ` (default: ${defaultLimit})`;
  }
  return option;
}
