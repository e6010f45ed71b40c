import type { Option } from "commander";
import type { VersionFlags } from "../flags/version-flags.js";
import { commonGroup, commonOptions } from "../program/common-options.js";
import { defaultOf, longFlag } from "../program/option-flags.js";
import {
  groupOptions,
  groupSpecOptions,
  type OptionGroup,
} from "../program/option-groups.js";
import type { Plan } from "../program/plan.js";
import type { OptionTable } from "../registry/option.js";
import type { FlagGroup, FlagReference } from "./cli-reference.js";

/** The flags that no version changes, then those of each version. */
export function tellFlagGroups(plan: Plan): FlagGroup[] {
  const table = {
    ...plan.definition.options,
    ...commonOptions,
  };
  const alike = groupOptions({
    ...plan,
    versions: [],
  });
  return [
    ...alike.map((group) => tellGroup(group, table)),
    ...plan.versions.flatMap(tellVersion),
  ];
}

function tellVersion(version: VersionFlags): FlagGroup[] {
  const { name } = version.version;
  const groups = groupSpecOptions(version);
  return groups.map((group) => ({
    ...tellGroup(group, {}),
    version: name,
  }));
}

function tellGroup(
  { title, options }: OptionGroup,
  table: OptionTable,
): FlagGroup {
  const definitions = new Map(
    Object.entries(table).map(([name, one]) => [longFlag(name), one]),
  );
  const flags = options.map((option) => {
    const definition = definitions.get(option.long ?? "");
    const ownDefault = definition && defaultOf(definition);
    return {
      ...tellFlag(option),
      ...(definition && { words: definition.summary }),
      ...(ownDefault !== undefined && { default: String(ownDefault) }),
    };
  });
  return {
    title,
    isCommon: title === commonGroup,
    flags,
  };
}

function tellFlag(option: Option): FlagReference {
  const { flags, long, argChoices = [], description } = option;
  return {
    name: long ?? flags,
    flags,
    words: description,
    values: argChoices,
  };
}
