import type { OperationReference } from "@rollcall/core/spec";
import type { Command } from "commander";
import type { ApiVersion } from "../api/api-version.js";
import { apiVersions } from "../api/versions.js";
import { flagsOfVersions } from "../flags/version-flags.js";
import { buildCommand } from "../program/build-command.js";
import { commands } from "../registry/commands.js";
import { surfaceOf } from "./surface-of.js";

/**
 * What `cli-surface.json`, or `cli-surface-v3.json`, holds: what people write
 * for one version. The flags of another that go on there are that one's.
 *
 * @param list What the list is made of; the spec's own by default.
 */
export async function surfaceText(
  version: ApiVersion,
  list: OperationReference = version.list,
): Promise<string> {
  const alone: ApiVersion = {
    ...version,
    list,
  };
  const names = surfaceOf(await buildCommands(alone));
  return `${JSON.stringify(names, null, 2)}\n`;
}

/** Whose names tell of the spec's flags: the others take the same, or all but `--cursor`. */
const tellsFilters = "list";

/** Every command, as it is where there is only this version. */
async function buildCommands(version: ApiVersion): Promise<Command[]> {
  const [chosen] = flagsOfVersions([version]);
  return await Promise.all(
    commands.map(async (command) => {
      const definition = await command.load();
      const versions = chosen && command.name === tellsFilters ? [chosen] : [];
      const plan = {
        command,
        definition,
        versions,
      };
      return buildCommand(plan, () => chosen);
    }),
  );
}

/** The version of a name. */
export function versionCalled(name: string | undefined): ApiVersion {
  const version = apiVersions.find((one) => one.name === name);
  if (version === undefined) {
    throw new Error(`The command line knows no version ${name}.`);
  }
  return version;
}

/** Where the names of a version are committed. */
export function surfaceFile(version: ApiVersion): URL {
  const suffix = version === apiVersions[0] ? "" : `-${version.name}`;
  return new URL(`../../cli-surface${suffix}.json`, import.meta.url);
}
