import { CliError } from "../../errors/cli-error.js";
import type { Io } from "../../io.js";
import type { KeyStore } from "../../settings/config.js";
import { needConfigFolder } from "../../settings/config-folder.js";
import { findKeyFile } from "../../settings/key-file.js";
import { type StoredKey, writeStoredKey } from "../../settings/stored-key.js";

/** Where a key was put. */
export interface StoredIn {
  readonly store: KeyStore;
  /** As one says it. */
  readonly place: string;
  /** What its owner has to know of that; nothing where all is well. */
  readonly warning?: string;
}

/**
 * Puts a key into the keychain, or into a file where there is no keychain.
 *
 * @param wanted - `auto`, or the only store that will do.
 * @throws CliError where it cannot be kept.
 */
export async function storeKey(
  profile: string,
  key: StoredKey,
  wanted: KeyStore | "auto",
  io: Io,
): Promise<StoredIn> {
  if (wanted === "file") {
    return await storeInFile(profile, key, io);
  }
  // The settings say where the key is: without a folder for them it is lost.
  needConfigFolder(io);
  try {
    await writeStoredKey(profile, key, "keychain", io);
    return {
      store: "keychain",
      place: "the keychain",
    };
  } catch (cause) {
    if (wanted === "keychain") {
      throw refuseKeychain(cause);
    }
    return await storeInFile(profile, key, io);
  }
}

async function storeInFile(
  profile: string,
  key: StoredKey,
  io: Io,
): Promise<StoredIn> {
  await writeStoredKey(profile, key, "file", io);
  const place = findKeyFile(io) ?? "a file";
  return {
    store: "file",
    place,
    warning: `The key is in plain text in ${place}, which only you may read: whoever gets a copy of it has the key.`,
  };
}

function refuseKeychain(cause: unknown): CliError {
  return new CliError("there is no keychain that takes the key.", {
    ending: "failed",
    code: "keychain",
    fix: "Unlock it, or keep the key in a file: --store file.",
    cause,
  });
}
