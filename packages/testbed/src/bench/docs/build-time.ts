import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Bench, resultOf } from "../harness/result.js";

const run = promisify(execFile);

const root = fileURLToPath(new URL("../../../../../", import.meta.url));
const docs = join(root, "apps/docs");

/** What a build leaves behind and the next one is quicker for. */
const leftovers = [
  "dist",
  ".astro",
  "node_modules/.astro",
  "node_modules/.vite",
];

/** The whole build of the site on a machine that never built it, in seconds. */
export const coldBuild: Bench = {
  name: "build-cold",
  async run() {
    for (const leftover of leftovers) {
      await rm(join(docs, leftover), { recursive: true, force: true });
    }
    const seconds = await build("--force");
    return resultOf(this.name, seconds / 90, { atMost: 1 }, { seconds });
  },
};

/** The same again when nothing changed. */
export const cachedBuild: Bench = {
  name: "build-cached",
  async run() {
    await build();
    const seconds = await build();
    return resultOf(this.name, seconds / 10, { atMost: 1 }, { seconds });
  },
};

async function build(...flags: readonly string[]): Promise<number> {
  const started = performance.now();
  const args = ["run", "build", "--filter=@rollcall/docs", "--only", ...flags];
  await run(join(root, "node_modules/.bin/turbo"), args, { cwd: root });
  return Math.round((performance.now() - started) / 100) / 10;
}
