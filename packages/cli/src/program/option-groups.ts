import { Option } from "commander";
import type { VersionFlags } from "../flags/version-flags.js";
import type { OptionTable } from "../registry/option.js";
import { filterHeading } from "../source/filter-options.js";
import { commonGroup, commonOptions } from "./common-options.js";
import { createOption } from "./option-flags.js";
import type { Plan } from "./plan.js";
import { createSpecOptions } from "./spec-options.js";

/** Options under one heading of the help. */
export interface OptionGroup {
  /** Without a colon. */
  readonly title: string;
  readonly options: readonly Option[];
}

/**
 * The options of a command as people read them: its own first, in the order of
 * its table, the spec's filters after the short ones, what every command has at
 * the end.
 *
 * @param versions - Those whose flags are told.
 */
export function groupOptions({ definition, versions }: Plan): OptionGroup[] {
  const own = createOptions(definition.options);
  const ofSpec = versions.flatMap(groupSpecOptions);
  const groups: OptionGroup[] = [];
  for (const group of gather(own)) {
    groups.push(group);
    if (group.title === filterHeading) {
      groups.push(...ofSpec);
    }
  }
  groups.push(...groupCommonOptions());
  return groups;
}

/** What every command has. */
export function groupCommonOptions(): OptionGroup[] {
  const help = new Option("-h, --help", "this help");
  help.helpGroup(commonGroup);
  const common = createOptions(commonOptions);
  return gather([...common, help]);
}

/** The flags that a version's spec makes. */
export function groupSpecOptions(version: VersionFlags): OptionGroup[] {
  const options = createSpecOptions(version);
  return gather(options);
}

function createOptions(table: OptionTable): Option[] {
  const entries = Object.entries(table);
  return entries.map(([name, option]) => {
    return createOption(name, option);
  });
}

/** In the order in which headings first come; hidden options are left out. */
function gather(options: readonly Option[]): OptionGroup[] {
  const byTitle = new Map<string, Option[]>();
  for (const option of options) {
    const { hidden, helpGroupHeading: title = "Options" } = option;
    const before = byTitle.get(title) ?? [];
    if (!hidden) {
      byTitle.set(title, [...before, option]);
    }
  }
  const groups: OptionGroup[] = [];
  for (const [title, inGroup] of byTitle) {
    groups.push({
      title,
      options: inGroup,
    });
  }
  return groups;
}
