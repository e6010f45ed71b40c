import { posix, win32 } from "node:path";
import { CliError } from "../errors/cli-error.js";
import type { Io } from "../io.js";

/** Where a platform keeps settings, by its environment. */
export type Place = Pick<Io, "env" | "platform">;

/**
 * The folder of `rollcall`'s settings: `%APPDATA%\rollcall` on Windows,
 * `~/Library/Application Support/rollcall` on macOS, and elsewhere
 * `~/.config/rollcall`; `XDG_CONFIG_HOME` moves the last two. Relative folders
 * are ignored.
 *
 * @returns Undefined where the environment names no home.
 */
export function findConfigFolder({
  env,
  platform = process.platform,
}: Place): string | undefined {
  const { join } = pathOf(platform);
  const parent =
    platform === "win32" ? findAppData(env) : findHome(env, platform);
  return parent && join(parent, "rollcall");
}

/**
 * The same, for what has to be written.
 *
 * @throws CliError where the environment names no home.
 */
export function needConfigFolder(place: Place): string {
  const folder = findConfigFolder(place);
  if (folder) {
    return folder;
  }
  const { platform = process.platform } = place;
  const name = platform === "win32" ? "APPDATA" : "HOME";
  throw new CliError("there is no folder to keep settings in.", {
    ending: "failed",
    code: "no-config-folder",
    fix: `Set ${name} to the whole path of your own folder, as a login does.`,
  });
}

/** A path of this machine may be of another kind than those of a test. */
export function pathOf(platform: string = process.platform) {
  if (platform === "win32") {
    return win32;
  }
  return posix;
}

/** A relative one would be another folder in each place that one is in. */
function findAppData(env: Io["env"]): string | undefined {
  const { APPDATA = "", USERPROFILE = "" } = env;
  if (win32.isAbsolute(APPDATA)) {
    return APPDATA;
  }
  if (win32.isAbsolute(USERPROFILE)) {
    return win32.join(USERPROFILE, "AppData", "Roaming");
  }
  return undefined;
}

function findHome(env: Io["env"], platform: string): string | undefined {
  const { XDG_CONFIG_HOME = "", HOME = "" } = env;
  // The standard says that a relative one is to be ignored.
  if (posix.isAbsolute(XDG_CONFIG_HOME)) {
    return XDG_CONFIG_HOME;
  }
  if (!posix.isAbsolute(HOME)) {
    return undefined;
  }
  const inHome =
    platform === "darwin" ? ["Library", "Application Support"] : [".config"];
  return posix.join(HOME, ...inHome);
}
