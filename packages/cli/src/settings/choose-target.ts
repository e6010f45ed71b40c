import type { ApiVersion } from "../api/api-version.js";
import type { Io } from "../io.js";
import { checkAddress } from "./check-address.js";
import { type ChosenProfile, chooseProfile } from "./choose-profile.js";

/** The environment's key, which counts more than a stored one. */
export const keyVariable = "RETELL_API_KEY";

/** The environment's word on where the API is. */
export const addressVariable = "RETELL_BASE_URL";

/** What a command line says of whom to ask. */
export interface AddressOptions {
  readonly baseUrl?: string | undefined;
  readonly insecureHttp?: boolean;
  readonly profile?: string | undefined;
}

/** Where the API is asked, and as whom. */
export interface Target {
  readonly address: URL;
  /** Who gave the address. */
  readonly source: string;
  readonly chosen: ChosenProfile;
  /** The environment's key; nothing where it has none. */
  readonly environmentKey: string | undefined;
}

/**
 * Where a command asks: what the command line says, else the environment, else
 * the profile, else the API's own address. With a key of the environment, the
 * profile's address does not count: that key is not for it.
 *
 * @throws CliError where the address is none, or plain http beyond this machine.
 */
export function chooseTarget(
  version: ApiVersion,
  options: AddressOptions,
  io: Io,
): Target {
  const chosen = chooseProfile(options.profile, io);
  const environmentKey = io.env[keyVariable] || undefined;
  const sending = environmentKey ? { ...chosen, profile: {} } : chosen;
  const target = chooseAddress(version, options, io, sending);
  return {
    ...target,
    chosen,
    environmentKey,
  };
}

/** Like `chooseTarget`, whatever key is sent: for one that is new. */
export function chooseAddress(
  version: ApiVersion,
  options: AddressOptions,
  { env }: Io,
  chosen: ChosenProfile,
): Target {
  const { name, profile } = chosen;
  // In the order in which they count. An empty one is one that is not set.
  const sources: [string, string | undefined][] = [
    ["--base-url", options.baseUrl],
    [addressVariable, env[addressVariable] || undefined],
    [`the base URL of the profile "${name}"`, profile.baseUrl],
  ];
  const named = sources.find(([, url]) => url !== undefined);
  const [source, url = ""] = named ?? ["its own address", version.serverUrl];
  return {
    address: checkAddress({ url, source }, options.insecureHttp ?? false),
    source,
    chosen,
    environmentKey: undefined,
  };
}
