import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder and an environment that a process has for itself. */
export interface House {
  /** Where it works, and where its settings are. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** The key that every server of these tests takes. */
export const apiKey = "key_of_processes";

/**
 * Makes a folder with these files, and an environment that says nothing of this
 * machine and its user: no proxy, no profile, no keychain, no local time.
 *
 * @param baseUrl - The server to ask.
 */
export async function makeHouse(
  baseUrl: string,
  files: Readonly<Record<string, string>> = {},
): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-process-"));
  const settings = join(folder, ".config");
  await mkdir(settings);
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, name), text);
  }
  return {
    folder,
    env: {
      PATH: process.env.PATH ?? "",
      HOME: folder,
      XDG_CONFIG_HOME: settings,
      XDG_STATE_HOME: join(folder, ".state"),
      XDG_CACHE_HOME: join(folder, ".cache"),
      DBUS_SESSION_BUS_ADDRESS: "unix:path=/nonexistent/bus",
      LANG: "C.UTF-8",
      TZ: "UTC",
      TERM: "xterm-256color",
      RETELL_API_KEY: apiKey,
      RETELL_BASE_URL: baseUrl,
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
