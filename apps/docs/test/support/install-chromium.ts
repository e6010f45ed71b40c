import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findChromium } from "./find-chromium.js";

/** The newest that runs on Node 20. It is 70 MB: only who needs it fetches it. */
const shipped = "@sparticuz/chromium@143.0.4";

const cache = fileURLToPath(
  new URL("../../node_modules/.cache/chromium", import.meta.url),
);

const help = `The tests of the docs need Chromium, and there is none. Do one of these:
- install it: apt-get install chromium, or your system's way
- name one that you have: CHROMIUM_PATH=/path/to/chromium npm test`;

/**
 * Finds a Chromium or installs one: Debian's package as root, else the one that
 * comes in a package of npm.
 * @throws {Error} With what to do, where there is no way to get one.
 */
export async function installChromium(): Promise<string> {
  const found = findChromium() ?? installFromDebian();
  if (found !== undefined) {
    return found;
  }
  try {
    return await installFromNpm();
  } catch (cause) {
    throw new Error(help, { cause });
  }
}

function installFromDebian(): string | undefined {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/usr/bin/apt-get")) {
    return undefined;
  }
  try {
    run("apt-get", ["update", "-qq"]);
    run("apt-get", [
      "install",
      "-y",
      "-qq",
      "--no-install-recommends",
      "chromium",
    ]);
  } catch {
    // Ubuntu has no such package, and some machines no network to Debian.
    return undefined;
  }
  return findChromium();
}

/** Its binary is made for Linux on x64, and brings the libraries it needs. */
async function installFromNpm(): Promise<string> {
  const { resolve } = createRequire(join(cache, "package.json"));
  run("npm", ["install", "--no-save", "--prefix", cache, shipped]);
  const module = await import(
    pathToFileURL(resolve("@sparticuz/chromium")).href
  );
  return module.default.executablePath();
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      DEBIAN_FRONTEND: "noninteractive",
    },
  });
}
