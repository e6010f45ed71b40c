import { CliError } from "../errors/cli-error.js";
import type { Io } from "../io.js";
import { type Config, defaultProfile, type Profile } from "./config.js";
import { findConfigFile, readConfig } from "./config-file.js";
import { readProfileName } from "./profile-name.js";

/** The environment's word on which profile is used. */
export const profileVariable = "ROLLCALL_PROFILE";

/** A profile that is used, and who says so. */
export interface ChosenProfile {
  readonly name: string;
  /** `--profile`, or the like; nothing where nobody says which. */
  readonly source: string | undefined;
  readonly profile: Profile;
  readonly config: Config;
}

/**
 * Chooses the profile that a command uses: what the command line says, else the
 * environment, else the settings, else the one named "default".
 *
 * @throws CliError where the one that is named is not there, or the settings
 * are broken.
 */
export function chooseProfile(
  given: string | undefined,
  io: Io,
): ChosenProfile {
  const chosen = findProfile(given, io);
  const { name, source, config } = chosen;
  if (source === undefined) {
    return chosen;
  }
  if (name in config.profiles) {
    return chosen;
  }
  const known = Object.keys(config.profiles);
  const others = known.length > 0 ? `; there is ${known.join(", ")}` : "";
  throw new CliError(
    `there is no profile "${name}", which ${source} names${others}.`,
    {
      code: "unknown-profile",
      fix: `Make it: rollcall login --profile ${name}.`,
    },
  );
}

/** The version of the API that the chosen profile asks. */
export function readProfileVersion(
  given: string | undefined,
  io: Io,
): string | undefined {
  return chooseProfile(given, io).profile.api;
}

/** Like `chooseProfile`, for one that may have to be made yet. */
export function findProfile(given: string | undefined, io: Io): ChosenProfile {
  const config = readConfig(io);
  // In the order in which they count.
  const sources = [
    ["--profile", given],
    [profileVariable, io.env[profileVariable] || undefined],
    [findConfigFile(io) ?? "", config.profile],
  ] as const;
  for (const [source, name] of sources) {
    if (name !== undefined) {
      return describe(readProfileName(name, source), source, config);
    }
  }
  return describe(defaultProfile, undefined, config);
}

function describe(
  name: string,
  source: string | undefined,
  config: Config,
): ChosenProfile {
  return {
    name,
    source,
    profile: config.profiles[name] ?? {},
    config,
  };
}
