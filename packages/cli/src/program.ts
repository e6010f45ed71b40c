import {
  type OperationReference,
  operations,
  reference,
} from "@rollcall/core/spec";
import { Command, Option } from "commander";
import { version } from "../package.json";
import { CliError } from "./cli-error.js";
import { defaultLimit, type ListOptions, list } from "./commands/list.js";
import { toOption } from "./flags/given-flags.js";
import { type SpecFlag, specFlags } from "./flags/spec-flags.js";
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

/**
 * The command line: what it accepts and what runs then.
 *
 * @param operation What the list is made of.
 */
export function createProgram(
  io: Io,
  operation: OperationReference = reference.listCalls,
): Command {
  const program = new Command("rollcall");
  program
    .description("The call history of your voice agents.")
    .version(version)
    .addHelpText("after", "\nStart with: rollcall list --demo");
  addList(program, io, operation);
  return program;
}

function addList(
  program: Command,
  io: Io,
  operation: OperationReference,
): void {
  const command = program.command("list");
  command.description("List calls: one page, or every one with --all.");
  const flags = specFlags(operation);
  for (const flag of flags) {
    const option = createSpecOption(flag);
    const isList = flag.schema.items !== undefined;
    command.addOption(option);
    if (!isList) {
      refuseTwo(command, option);
    }
  }
  for (const option of createOwnOptions()) {
    command.addOption(option);
    if (option.required) {
      refuseTwo(command, option);
    }
  }
  command.addHelpText("after", listExamples);
  command.action((options: ListOptions) => list(options, io));
}

/** Refuses two values for a flag that has one: the first would be lost. */
function refuseTwo(command: Command, option: Option): void {
  let isGiven = false;
  command.on(`option:${option.name()}`, () => {
    if (isGiven) {
      throw new CliError(`${option.long} was given twice: give one value.`);
    }
    isGiven = true;
  });
}

/** The page that a terminal shows is shorter than the API's own default. */
function createSpecOption(flag: SpecFlag): Option {
  const option = toOption(flag);
  const { parameter } = operations.listCalls.pagination.limit;
  if (flag.path.length === 1 && flag.path[0] === parameter) {
    option.description += ` (default: ${defaultLimit})`;
  }
  return option;
}

/** The options that the spec does not know, in the order of the help. */
function createOwnOptions(): Option[] {
  return [
    new Option(
      "--all",
      "every call that matches, over all pages (--limit is then the size of a page)",
    ),
    new Option("-o, --output <format>", "how to print")
      .choices(Object.keys(printers))
      .default("table"),
    new Option("--demo", "ask an embedded mock of the API: no key, no network"),
    new Option(
      "--base-url <url>",
      "where the API is (default: RETELL_BASE_URL, or the API's own address)",
    ),
  ];
}
