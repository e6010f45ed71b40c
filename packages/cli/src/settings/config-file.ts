import { readFileSync } from "node:fs";
import { CliError } from "../errors/cli-error.js";
import type { Io } from "../io.js";
import { type Config, emptyConfig } from "./config.js";
import {
  findConfigFolder,
  needConfigFolder,
  type Place,
  pathOf,
} from "./config-folder.js";
import { parseConfig } from "./parse-config.js";
import { writePrivateFile } from "./write-private-file.js";

const fileName = "config.json";

/** Where the settings are; undefined where the environment names no home. */
export function findConfigFile(place: Place): string | undefined {
  const folder = findConfigFolder(place);
  return folder && pathOf(place.platform).join(folder, fileName);
}

/**
 * The same, for whoever needs it.
 *
 * @throws CliError where the environment names no home.
 */
export function needConfigFile(io: Io): string {
  return pathOf(io.platform).join(needConfigFolder(io), fileName);
}

/**
 * The stored settings; none where there is no file. It is a small file, and the
 * flags of a command depend on it: it is read at once.
 *
 * @throws CliError where the file cannot be read, or is broken.
 */
export function readConfig(io: Io): Config {
  const file = findConfigFile(io);
  const text = file && readText(file);
  if (text === undefined) {
    return emptyConfig;
  }
  const config = parseConfig(text);
  if (typeof config === "string") {
    throw new CliError(`the settings in ${file} are broken: ${config}.`, {
      ending: "failed",
      code: "broken-config",
      fix: "Mend the file, or delete it and run rollcall login again.",
    });
  }
  return config;
}

/** The text of a file; nothing where there is none. */
function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === "ENOENT") {
      return undefined;
    }
    throw new CliError(`the settings in ${file} cannot be read (${code}).`, {
      ending: "failed",
      code: "unreadable-config",
      fix: "Make it a file that you may read, or delete it and run rollcall login again.",
      cause: error,
    });
  }
}

/** Stores the settings: the whole file, or nothing of it. */
export async function writeConfig(config: Config, io: Io): Promise<void> {
  const file = needConfigFile(io);
  const json = JSON.stringify(config, null, 2);
  await writePrivateFile(file, `${json}\n`);
}
