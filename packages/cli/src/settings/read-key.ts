import { CliError } from "../errors/cli-error.js";
import type { Io } from "../io.js";
import type { ChosenProfile } from "./choose-profile.js";
import { keyVariable, type Target } from "./choose-target.js";
import { checkKey } from "./key.js";
import { readStoredKey, type StoredKey } from "./stored-key.js";

/** A key, and where it is from. */
export interface FoundKey {
  readonly apiKey: string;
  /** `RETELL_API_KEY`, or where the profile keeps it. */
  readonly source: string;
}

/**
 * The key that is sent to a target: the environment's, else the profile's if it
 * was stored for this server.
 *
 * @throws CliError where there is none, where it is malformed, or where it is
 * another server's.
 */
export async function readKey(target: Target, io: Io): Promise<FoundKey> {
  const { environmentKey, chosen } = target;
  if (environmentKey !== undefined) {
    return {
      apiKey: checkKey(environmentKey, keyVariable),
      source: keyVariable,
    };
  }
  const { name, profile } = chosen;
  const stored = await readProfileKey(chosen, io);
  if (stored === undefined) {
    throw missKey(name, profile.key !== undefined);
  }
  refuseOtherServer(stored, target);
  return stored;
}

/**
 * The key that a profile keeps, whichever server it is for: to be sent to its
 * `origin` alone.
 *
 * @returns Nothing where it keeps none, or it is gone.
 * @throws CliError where it is malformed, or its store cannot be read.
 */
export async function readProfileKey(
  { name, profile }: ChosenProfile,
  io: Io,
): Promise<(FoundKey & StoredKey) | undefined> {
  const { key: store } = profile;
  const stored = store && (await readStoredKey(name, store, io));
  if (stored === undefined) {
    return undefined;
  }
  const place = store === "file" ? "key file" : "keychain";
  const source = `the profile "${name}" (${place})`;
  checkKey(stored.apiKey, `the key of ${source}`);
  return {
    ...stored,
    source,
  };
}

/** A key must not reach a server that it was not given for. */
function refuseOtherServer(stored: StoredKey, target: Target): void {
  const { address, source, chosen } = target;
  if (stored.origin === address.origin) {
    return;
  }
  throw new CliError(
    `the key of the profile "${chosen.name}" was stored for ${stored.origin}, and is not sent to ${address.origin} (${source}).`,
    {
      ending: "authentication",
      code: "key-of-other-server",
      fix: `Set ${keyVariable} to a key of that server, or store one with rollcall login --base-url ${address.origin} --profile <name>.`,
    },
  );
}

function missKey(name: string, isGone: boolean): CliError {
  const problem = isGone
    ? `the stored key of the profile "${name}" is gone.`
    : "there is no API key.";
  return new CliError(problem, {
    ending: "authentication",
    code: "no-key",
    fix: `Store one with rollcall login, set ${keyVariable}, or try --demo.`,
  });
}
