import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findInstalledFolder } from "../../workspace/find-installed-folder.js";
import { readManifest } from "../../workspace/published.js";
import { run } from "../process/child.js";
import { pnpm, type Workspace } from "../workspace.js";

/** Who installs packages. */
export type Manager = "npm" | "pnpm";

const commands = {
  npm: ["npm", "install", "--ignore-scripts"],
  pnpm: ["node", pnpm, "add", "--ignore-scripts"],
} satisfies Record<Manager, readonly string[]>;

/** What a user needs to compile samples. */
const companions = ["typescript", "@types/node"];

/** Makes an empty folder, and installs every package of ours there. */
export async function installWith(
  manager: Manager,
  folder: string,
  { env, releases }: Workspace,
): Promise<void> {
  await mkdir(folder);
  const manifest = {
    name: "user",
    private: true,
  };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  const [program = "", ...args] = commands[manager];
  const wanted = [...releases(), ...companions.map(pinRelease)];
  await run(program, [...args, ...wanted], {
    cwd: folder,
    env: {
      ...env,
      ...cachesIn(join(folder, "..")),
    },
  });
}

/** Names a package with the version that the testbed has. */
function pinRelease(name: string): string {
  const folder = findInstalledFolder(name, import.meta.url);
  const { version } = readManifest(folder);
  return `${name}@${version}`;
}

/** Nothing that the machine has already may hide what cannot be installed. */
function cachesIn(folder: string): NodeJS.ProcessEnv {
  return {
    npm_config_store_dir: join(folder, "store"),
    XDG_CACHE_HOME: join(folder, "cache"),
    XDG_STATE_HOME: join(folder, "state"),
  };
}
