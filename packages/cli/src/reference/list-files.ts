import { recentIdsFile } from "../completion/recent-ids.js";
import { findConfigFile } from "../settings/config-file.js";
import { findKeyFile } from "../settings/key-file.js";
import type { KeptFile } from "./cli-reference.js";

const home = "/home/ann";

/** A login on Linux where nothing is moved. */
const usual = {
  env: { HOME: home },
  platform: "linux",
} as const;

/** Every file that commands keep, where it is on Linux. */
export function listFiles(): KeptFile[] {
  return [
    tellFile(
      findConfigFile(usual),
      "profiles: addresses, versions, and where each key is",
    ),
    tellFile(
      findKeyFile(usual),
      "API keys that no keychain holds; only their owner may read it",
    ),
    tellFile(
      recentIdsFile(usual.env),
      "the ids of the calls that were printed last, for completion",
    ),
  ];
}

function tellFile(path: string | undefined, words: string): KeptFile {
  if (path === undefined) {
    throw new Error(`There is no place on Linux for "${words}".`);
  }
  return {
    path: path.replace(home, "~"),
    words,
  };
}
