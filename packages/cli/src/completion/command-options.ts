import type { Option } from "commander";
import type { ApiVersion } from "../api/api-version.js";
import { chooseVersion } from "../api/choose-version.js";
import { apiVersions } from "../api/versions.js";
import type { Io } from "../io.js";
import { buildCommand } from "../program/build-command.js";
import { flagsOfCommand } from "../program/command-flags.js";
import { createSpecOptions } from "../program/spec-options.js";
import type { CommandDefinition } from "../registry/command.js";
import type { RegisteredCommand } from "../registry/registered-command.js";
import { valuesOfAlias } from "../source/read-aliases.js";

/** The flags of the version that the words ask. */
export async function optionsOf(
  command: RegisteredCommand,
  definition: CommandDefinition,
  words: readonly string[],
  { env }: Pick<Io, "env">,
): Promise<readonly Option[]> {
  const all = flagsOfCommand(definition, apiVersions);
  const built = buildCommand({ command, definition, versions: [] }, () => {
    return undefined;
  });
  const version = findVersion(readApi(words), env);
  const chosen = all.find((one) => one.version === version);
  const ofSpec = chosen ? createSpecOptions(chosen) : [];
  if (definition.takesFilters) {
    addAliasValues(built.options, version);
  }
  return [...ofSpec, ...built.options].filter(({ hidden }) => !hidden);
}

/** What a short flag takes is known with the version. */
function addAliasValues(options: readonly Option[], version: ApiVersion): void {
  for (const option of options) {
    const values = valuesOfAlias(option.attributeName(), version);
    if (values.length > 0) {
      option.choices(values);
    }
  }
}

/** `--api v3` or `--api=v3` */
function readApi(words: readonly string[]): string | undefined {
  const flag = "--api";
  const joined = words.find((word) => word.startsWith(`${flag}=`));
  if (joined) {
    return joined.slice(flag.length + 1);
  }
  const at = words.indexOf(flag);
  if (at === -1) {
    return undefined;
  }
  return words[at + 1];
}

/** A name that is not complete yet is no error here. */
function findVersion(name: string | undefined, env: Io["env"]) {
  try {
    return chooseVersion(name, env, apiVersions);
  } catch {
    return apiVersions[0];
  }
}
