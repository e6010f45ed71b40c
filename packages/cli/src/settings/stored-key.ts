import { CliError } from "../errors/cli-error.js";
import type { Io } from "../io.js";
import type { KeyStore } from "./config.js";
import { readFromFile, writeToFile } from "./key-file.js";
import { type Keychain, systemKeychain } from "./keychain.js";

/** A key, and the only server that it is sent to. */
export interface StoredKey {
  readonly apiKey: string;
  /** `https://api.retellai.com` */
  readonly origin: string;
}

/** The keychain that a command uses. */
export function keychainOf({ keychain = systemKeychain }: Io): Keychain {
  return keychain;
}

/**
 * Reads the key that `login` stored.
 *
 * @returns Nothing where it is gone.
 * @throws CliError where the store cannot be read.
 */
export async function readStoredKey(
  profile: string,
  store: KeyStore,
  io: Io,
): Promise<StoredKey | undefined> {
  const secret = await readSecret(profile, store, io);
  if (secret === undefined) {
    return undefined;
  }
  return parseKey(secret, profile);
}

/** Stores a key, with the server that it is for. */
export async function writeStoredKey(
  profile: string,
  key: StoredKey,
  store: KeyStore,
  io: Io,
): Promise<void> {
  const secret = JSON.stringify(key);
  if (store === "file") {
    await writeToFile(profile, secret, io);
    return;
  }
  await keychainOf(io).write(profile, secret);
}

/** Takes a key out of its store. */
export async function removeStoredKey(
  profile: string,
  store: KeyStore,
  io: Io,
): Promise<void> {
  if (store === "file") {
    await writeToFile(profile, undefined, io);
    return;
  }
  try {
    await keychainOf(io).remove(profile);
  } catch (error) {
    throw explainKeychain(error, profile);
  }
}

async function readSecret(
  profile: string,
  store: KeyStore,
  io: Io,
): Promise<string | undefined> {
  if (store === "file") {
    return await readFromFile(profile, io);
  }
  try {
    return await keychainOf(io).read(profile);
  } catch (error) {
    throw explainKeychain(error, profile);
  }
}

function parseKey(secret: string, profile: string): StoredKey {
  try {
    const { apiKey, origin } = JSON.parse(secret);
    return {
      apiKey: String(apiKey),
      origin: String(origin),
    };
  } catch {
    throw new CliError(
      `the stored key of the profile "${profile}" is broken.`,
      {
        ending: "authentication",
        code: "broken-config",
        fix: `Store it again: rollcall login --profile ${profile}.`,
      },
    );
  }
}

/** What a keychain says of itself may hold anything: only that it failed. */
function explainKeychain(cause: unknown, profile: string): CliError {
  return new CliError(
    `the keychain does not give access to the key of the profile "${profile}".`,
    {
      ending: "authentication",
      code: "keychain",
      fix: "Unlock it, set RETELL_API_KEY, or run rollcall login --store file.",
      retryable: true,
      cause,
    },
  );
}
