import { CliError } from "../errors/cli-error.js";
import type { Io } from "../io.js";
import type { ApiVersion } from "./api-version.js";

/** The environment's word on which version is asked. */
export const versionVariable = "RETELL_API_VERSION";

/**
 * Chooses the version that a command asks: what the command line says, else
 * the environment, else the profile, else the first that there is. Nothing is
 * tried out.
 *
 * @param readProfile - The profile's version. It is only read if it counts.
 * @throws CliError naming the flag or the variable, its value and what is right.
 */
export function chooseVersion(
  given: string | undefined,
  env: Io["env"],
  versions: readonly [ApiVersion, ...ApiVersion[]],
  readProfile: () => string | undefined = () => undefined,
): ApiVersion {
  // In the order in which they count. An empty variable is one that is not set.
  const sources = [
    ["--api", given],
    [versionVariable, env[versionVariable] || undefined],
  ] as const;
  for (const [source, name] of sources) {
    if (name !== undefined) {
      return findVersion(source, name, versions);
    }
  }
  const ofProfile = readProfile();
  return versions.find(({ name }) => name === ofProfile) ?? versions[0];
}

function findVersion(
  source: string,
  name: string,
  versions: readonly ApiVersion[],
): ApiVersion {
  const version = versions.find((one) => one.name === name);
  if (version) {
    return version;
  }
  const known = namesOf(versions);
  throw new CliError(
    `${source} "${name}" is no version of the API: use ${known}.`,
  );
}

/** `v1 or v3` */
export function namesOf(versions: readonly ApiVersion[]): string {
  const names = versions.map(({ name }) => name);
  return names.join(" or ");
}
