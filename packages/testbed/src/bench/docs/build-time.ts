import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Bench, type Result, resultOf } from "../harness/result.js";

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
      const path = join(docs, leftover);
      await rm(path, {
        recursive: true,
        force: true,
      });
    }
    const seconds = await build("--force");
    return judgeBuild(this.name, {
      seconds,
      allowed: 90,
    });
  },
};

/** The same again when nothing changed. */
export const cachedBuild: Bench = {
  name: "build-cached",
  async run() {
    await build();
    const seconds = await build();
    return judgeBuild(this.name, {
      seconds,
      allowed: 10,
    });
  },
};

/** How long a build took, and how long it may take. */
interface BuildTime {
  readonly seconds: number;
  readonly allowed: number;
}

function judgeBuild(name: string, { seconds, allowed }: BuildTime): Result {
  const ratio = seconds / allowed;
  const target = { atMost: 1 };
  return resultOf(name, ratio, target, { seconds });
}

async function build(...flags: readonly string[]): Promise<number> {
  const turbo = join(root, "node_modules/.bin/turbo");
  const args = ["run", "build", "--filter=@rollcall/docs", "--only", ...flags];
  const started = performance.now();
  await run(turbo, args, {
    cwd: root,
  });
  const ended = performance.now();
  return roundSeconds(ended - started);
}

/** Milliseconds as seconds with one digit behind the point. */
function roundSeconds(ms: number): number {
  const tenths = Math.round(ms / 100);
  return tenths / 10;
}
