import { apiVersions } from "../../api/versions.js";
import { CliError } from "../../errors/cli-error.js";
import { checkAddress, writeAddress } from "../../settings/check-address.js";
import { type Config, changeProfile } from "../../settings/config.js";
import { readProfileName } from "../../settings/profile-name.js";

/** A setting that people may change. */
export interface Setting {
  /** As the command line calls it: `base-url`. */
  readonly name: string;
  /** Its stored value; nothing where it is not set. */
  readonly read: (config: Config, profile: string) => string | undefined;
  /** A copy of the settings with another value, or without one. */
  readonly change: (
    config: Config,
    profile: string,
    value: string | undefined,
  ) => Config;
  /** The value as it is stored. @throws CliError where it is wrong. */
  readonly check: (value: string, config: Config, rules: Rules) => string;
}

/** What a check lets through. */
interface Rules {
  readonly insecureHttp: boolean;
}

/** Every setting, in the order in which they are listed. */
export const settings: readonly Setting[] = [
  {
    name: "profile",
    read: ({ profile }) => profile,
    change: (config, _, profile) => ({
      ...config,
      profile,
    }),
    check: checkProfile,
  },
  {
    name: "base-url",
    read: ({ profiles }, profile) => profiles[profile]?.baseUrl,
    change: (config, profile, baseUrl) => {
      return changeProfile(config, profile, { baseUrl });
    },
    check: (url, _, { insecureHttp }) => {
      const address = checkAddress({ url, source: "base-url" }, insecureHttp);
      return writeAddress(address);
    },
  },
  {
    name: "api",
    read: ({ profiles }, profile) => profiles[profile]?.api,
    change: (config, profile, api) => changeProfile(config, profile, { api }),
    check: checkVersion,
  },
];

const names = settings.map(({ name }) => name);

/**
 * Finds a setting by its name.
 *
 * @throws CliError where there is none: a key is none of them.
 */
export function findSetting(name: string): Setting {
  const setting = settings.find((one) => one.name === name);
  if (setting) {
    return setting;
  }
  const isKey = /key/i.test(name);
  throw new CliError(`there is no setting of this name.`, {
    code: "unknown-setting",
    fix: isKey
      ? "A key is stored with rollcall login, and never given as a word of a command."
      : `The settings are ${names.join(", ")}.`,
  });
}

function checkProfile(name: string, { profiles }: Config): string {
  readProfileName(name, "what is given for profile");
  if (name in profiles) {
    return name;
  }
  throw new CliError(`there is no profile "${name}".`, {
    code: "unknown-profile",
    fix: `Make it: rollcall login --profile ${name}.`,
  });
}

function checkVersion(name: string): string {
  const known = apiVersions.map((version) => version.name);
  if (known.includes(name)) {
    return name;
  }
  throw new CliError(
    `"${name}" is no version of the API: use ${known.join(" or ")}.`,
  );
}
