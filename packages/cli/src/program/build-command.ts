import { Command, type Option } from "commander";
import type { VersionFlags } from "../flags/version-flags.js";
import type { Operand } from "../registry/command.js";
import { commonOptions } from "./common-options.js";
import { createOption } from "./option-flags.js";
import type { Plan } from "./plan.js";
import { createSpecOptions } from "./spec-options.js";
import { writeHelp } from "./write-help.js";

/** Chooses the version that a command line asks. */
export type ChooseVersion = (
  given: Readonly<Record<string, unknown>>,
) => VersionFlags | undefined;

/** Descriptions are wrapped down to this width, in characters. */
const narrowestText = 20;

/** Builds what reads the command line of one command, and writes its help. */
export function buildCommand(plan: Plan, choose: ChooseVersion): Command {
  const { command, definition } = plan;
  const { operands = [] } = definition;
  const built = new Command(`rollcall ${command.name}`);
  for (const operand of operands) {
    built.argument(writeOperand(operand), operand.summary);
  }
  for (const option of createOptions(plan)) {
    built.addOption(option);
  }
  built.helpOption("-h, --help", "this help");
  built.configureHelp({
    minWidthToWrap: narrowestText,
    formatHelp: (_, help) => {
      return writeHelp(built, plan, choose(built.opts()), help);
    },
  });
  return built;
}

/** `<id...>` */
export function writeOperand({ name, isOptional, repeats }: Operand): string {
  const word = repeats ? `${name}...` : name;
  if (isOptional) {
    return `[${word}]`;
  }
  return `<${word}>`;
}

/**
 * Commander knows the flags of every version, so that a line is read in one way
 * whatever it asks; what they mean is decided when the version is known.
 */
function createOptions({ definition, versions }: Plan): Option[] {
  const table = {
    ...definition.options,
    ...commonOptions,
  };
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
