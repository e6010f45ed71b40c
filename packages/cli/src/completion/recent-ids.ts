import { readFile, rename, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { isCallId } from "../input/is-call-id.js";
import type { Io } from "../io.js";
import { makePrivateFolder } from "../settings/make-private-folder.js";

/** So many ids are kept: as many as one may want to choose from. */
export const mostIds = 100;

/**
 * Where the ids of calls that were printed lately are kept, for completion; no
 * other thing of a call is. Nothing where the environment names no place;
 * relative folders are ignored, as the standard says.
 */
export function recentIdsFile(env: Io["env"]): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env;
  const inHome = HOME && join(HOME, ".cache");
  const folders = [XDG_CACHE_HOME, LOCALAPPDATA, inHome];
  const folder = folders.find((one = "") => isAbsolute(one));
  return folder && join(folder, "rollcall", "recent-ids");
}

/** The ids that were printed lately, newest first; none where nobody can tell. */
export async function readRecentIds(env: Io["env"]): Promise<string[]> {
  const file = recentIdsFile(env);
  try {
    const text = file ? await readFile(file, "utf8") : "";
    return text.split("\n").filter(isCallId);
  } catch {
    return [];
  }
}

/** Remembers ids. That it cannot is no reason for a command to fail. */
export async function rememberIds(
  ids: readonly string[],
  env: Io["env"],
): Promise<void> {
  const file = recentIdsFile(env);
  if (file === undefined) {
    return;
  }
  if (ids.length === 0) {
    return;
  }
  try {
    const before = await readRecentIds(env);
    const kept = [...new Set([...ids, ...before])].slice(0, mostIds);
    await makePrivateFolder(dirname(file));
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, `${kept.join("\n")}\n`, { mode: 0o600 });
    await rename(draft, file);
  } catch {
    // A folder that cannot be written: completion has fewer words.
  }
}
