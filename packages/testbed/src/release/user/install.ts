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

/** Installs every package of ours, and what samples need beside them. */
export async function installAll(
  manager: Manager,
  folder: string,
  workspace: Workspace,
): Promise<void> {
  const wanted = [...workspace.releases(), ...companions.map(pinRelease)];
  await installInto(folder, manager, wanted, workspace);
}

/** Installs the command line alone, by npm. */
export async function installCommandLine(
  folder: string,
  workspace: Workspace,
): Promise<void> {
  const releases = workspace.releases();
  const wanted = releases.filter((release) => {
    return release.startsWith("@rollcall/cli@");
  });
  await installInto(folder, "npm", wanted, workspace);
}

/** Makes an empty folder, and installs packages there. */
async function installInto(
  folder: string,
  manager: Manager,
  wanted: readonly string[],
  { env }: Workspace,
): Promise<void> {
  await mkdir(folder);
  const manifest = {
    name: "user",
    private: true,
  };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  const [program = "", ...args] = commands[manager];
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
