import { recentIdsFile } from "../completion/recent-ids.js";
import { findConfigFile } from "../settings/config-file.js";
import { findKeyFile } from "../settings/key-file.js";

/** A login on Linux where nothing is moved: its home is written as a tilde. */
const usual = {
  env: { HOME: "~" },
  platform: "linux",
} as const;

/** A file that commands keep without being told to. */
interface KeptFile {
  readonly path: string | undefined;
  /** What it holds, in a few words without a full stop. */
  readonly words: string;
}

/** Every file that commands keep, where it is on Linux. */
export function listFiles(): KeptFile[] {
  return [
    {
      path: findConfigFile(usual),
      words: "profiles: addresses, versions, and where each key is",
    },
    {
      path: findKeyFile(usual),
      words: "API keys that no keychain holds; only their owner may read it",
    },
    {
      path: recentIdsFile(usual.env),
      words: "the ids of the calls that were printed last, for completion",
    },
  ];
}
