import { join } from "node:path";
import { nodes } from "../../runtimes/versions.js";
import type { Round } from "../round.js";
import {
  installAll,
  installCommandLine,
  type Manager,
} from "../user/install.js";
import { checkInstall } from "../user/install-size.js";
import { prepareSamples, runExamples } from "../user/run-examples.js";

/** Installs what was published, as users do, and runs what they paste. */
export async function use(round: Round): Promise<void> {
  for (const manager of ["npm", "pnpm"] as const) {
    await useWith(manager, round);
  }
  await installAlone(round);
}

/** What `npm i @rollcall/cli` brings is bounded. */
async function installAlone({ workspace, folder, log }: Round) {
  const user = join(folder, "user-cli");
  await log.step(
    "the command line alone",
    async () => {
      await installCommandLine(user, workspace);
      return await checkInstall(user);
    },
    ({ packages, megabytes }) => {
      return `${packages} packages, ${megabytes.toFixed(1)} MB`;
    },
  );
}

async function useWith(manager: Manager, { workspace, folder, log }: Round) {
  const user = join(folder, `user-${manager}`);
  await log.step(
    `install by ${manager}`,
    () => installAll(manager, user, workspace),
    () => "every package, in an empty folder",
  );
  const runAll = async () => {
    const prepared = await prepareSamples(user, workspace);
    let count = 0;
    for (const version of [nodes[20], nodes[22], nodes[24]]) {
      count += await runExamples(prepared, version, workspace);
    }
    return count;
  };
  await log.step(
    `samples, from ${manager}`,
    runAll,
    (count) => `${count} programs, on Node 20, 22 and 24`,
  );
}
