import { Command, Help, type Option } from "commander";
import type { VersionFlags } from "../flags/version-flags.js";
import type {
  CommandDefinition,
  Example,
  Operand,
} from "../registry/command.js";
import type { RegisteredCommand } from "../registry/commands.js";
import { commonOptions } from "./common-options.js";
import { createOption } from "./option-flags.js";
import { createSpecOptions } from "./spec-options.js";

/** A command that is to be built. */
export interface Plan {
  readonly command: RegisteredCommand;
  readonly definition: CommandDefinition;
  /** The flags of each version; none where the command takes no filters. */
  readonly versions: readonly VersionFlags[];
}

/** Chooses the version that a command line asks. */
export type ChooseVersion = (
  given: Readonly<Record<string, unknown>>,
) => VersionFlags | undefined;

/** Builds what reads the command line of one command, and writes its help. */
export function buildCommand(plan: Plan, choose: ChooseVersion): Command {
  const { command, definition } = plan;
  const { operands = [] } = definition;
  const built = new Command(`rollcall ${command.name}`);
  built.description(writeAbout(plan));
  for (const operand of operands) {
    built.argument(writeOperand(operand), operand.summary);
  }
  for (const option of createOptions(plan)) {
    built.addOption(option);
  }
  built.helpOption("-h, --help", "this help");
  showChosen(built, plan, choose);
  built.addHelpText("after", () => {
    return writeEnd(definition, choose(built.opts()));
  });
  return built;
}

function writeAbout({ command, definition }: Plan): string {
  const summary = `${command.summary}.`;
  return definition.details ? `${summary}\n\n${definition.details}` : summary;
}

function writeOperand({ name, isOptional, repeats }: Operand): string {
  const word = repeats ? `${name}...` : name;
  return isOptional ? `[${word}]` : `<${word}>`;
}

/**
 * Commander knows the flags of every version, so that a line is read in one way
 * whatever it asks; what they mean is decided when the version is known.
 */
function createOptions({ definition, versions }: Plan): Option[] {
  const table = { ...definition.options, ...commonOptions };
  const own = Object.entries(table).map(([name, option]) => {
    return createOption(name, option);
  });
  const byName = new Map<string, Option>();
  for (const option of versions.flatMap(createSpecOptions)) {
    if (!byName.has(option.name())) {
      byName.set(option.name(), option);
    }
  }
  return [...byName.values(), ...own];
}

/** Descriptions are wrapped down to this width, in characters. */
const narrowestText = 20;

/** Shows the flags of the chosen version in the help, and no others. */
function showChosen(
  built: Command,
  { versions }: Plan,
  choose: ChooseVersion,
): void {
  const help = new Help();
  built.configureHelp({
    minWidthToWrap: narrowestText,
    visibleOptions: () => {
      const ofSpec = new Set(versions.flatMap(createSpecOptions).map(nameOf));
      const all = help.visibleOptions(built);
      const own = all.filter((option) => !ofSpec.has(nameOf(option)));
      const chosen = choose(built.opts());
      const flags = chosen ? createSpecOptions(chosen) : [];
      return [...flags.filter(({ hidden }) => !hidden), ...own];
    },
    // In the order of what is shown, and not of all that there is.
    groupItems: (_, shown, groupOf) => help.groupItems(shown, shown, groupOf),
    optionDescription: ({ description }) => description,
  });
}

function nameOf(option: Option): string {
  return option.name();
}

/** What stands below the flags. */
function writeEnd(
  { examples, notes }: CommandDefinition,
  chosen: VersionFlags | undefined,
): string {
  const shown = chosen ? examplesFor(examples, chosen.version.name) : examples;
  const parts = [
    `Examples:\n${shown.map(writeExample).join("\n")}`,
    chosen && notes?.(chosen),
  ];
  const written = parts.filter((part) => !!part);
  return `\n${written.join("\n\n")}`;
}

function examplesFor(examples: readonly Example[], name: string): Example[] {
  return examples.filter(({ api = name }) => api === name);
}

function writeExample({ words, line }: Example): string {
  const indented = line.replaceAll("\n", "\n    ");
  return `  # ${words}\n  ${indented}`;
}
