import type { Io } from "../io.js";
import { readConfig } from "../settings/config-file.js";

/**
 * The names of the stored profiles; none where the settings are broken, which the
 * command itself will say.
 */
export function readProfileNames(io: Io): readonly string[] {
  try {
    return Object.keys(readConfig(io).profiles);
  } catch {
    return [];
  }
}
