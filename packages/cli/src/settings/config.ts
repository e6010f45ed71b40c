/** Where the key of a profile is kept. */
export type KeyStore = "keychain" | "file";

/** What is stored of a profile: its key is elsewhere. */
export interface Profile {
  /** @default the API's own address */
  readonly baseUrl?: string | undefined;
  /** The version of the API that it asks: `v3`. */
  readonly api?: string | undefined;
  /** Where its key is; nothing where none is stored. */
  readonly key?: KeyStore | undefined;
}

/** The settings, as the file has them. */
export interface Config {
  /** The profile that is used where nobody says which. @default "default" */
  readonly profile?: string | undefined;
  readonly profiles: Readonly<Record<string, Profile>>;
}

/** The profile that is used where nobody names one. */
export const defaultProfile = "default";

export const emptyConfig: Config = { profiles: {} };

/** A copy with a profile changed; what is undefined is taken out. */
export function changeProfile(
  config: Config,
  name: string,
  change: Profile,
): Config {
  const profile = {
    ...config.profiles[name],
    ...change,
  };
  return {
    ...config,
    profiles: {
      ...config.profiles,
      [name]: profile,
    },
  };
}
