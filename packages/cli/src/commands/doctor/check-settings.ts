import { statSync } from "node:fs";
import type { Io } from "../../io.js";
import { findConfigFile, readConfig } from "../../settings/config-file.js";
import { findConfigFolder } from "../../settings/config-folder.js";
import { findKeyFile } from "../../settings/key-file.js";
import { type Finding, failBy, report, warn } from "./finding.js";

/** Whether the settings can be read, and by nobody else. */
export function checkSettings(io: Io): Finding[] {
  try {
    readConfig(io);
  } catch (error) {
    return [failBy("settings", error)];
  }
  const file = findConfigFile(io);
  const isThere = file !== undefined && readMode(file) !== undefined;
  const finding = isThere
    ? report("settings", `in ${file}`)
    : report("settings", "none are stored: the defaults count");
  return [finding, ...checkModes(io)];
}

/** What others may do with a file; Windows knows no such thing. */
const forOthers = 0o077;

function checkModes(io: Io): Finding[] {
  const { platform = process.platform } = io;
  if (platform === "win32") {
    return [];
  }
  const places: [string | undefined, string][] = [
    [findConfigFolder(io), "700"],
    [findConfigFile(io), "600"],
    [findKeyFile(io), "600"],
  ];
  return places.flatMap(([place, wanted]) => checkMode(place, wanted));
}

function checkMode(place: string | undefined, wanted: string): Finding[] {
  const mode = place === undefined ? undefined : readMode(place);
  if (mode === undefined) {
    return [];
  }
  if ((mode & forOthers) === 0) {
    return [];
  }
  const octal = (mode & 0o777).toString(8);
  const finding = warn(
    "permissions",
    `others may look into ${place} (${octal})`,
    `Run: chmod ${wanted} '${place}'`,
  );
  return [finding];
}

/** The permissions of a file; nothing where there is none. */
function readMode(place: string): number | undefined {
  return statSync(place, { throwIfNoEntry: false })?.mode;
}
