import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Block, readBlocks } from "../readmes/blocks.js";
import { nodeCommand } from "../runtimes/node.js";
import { installedFolder } from "../workspace/installed-folder.js";
import { run } from "./child.js";
import { expectEqual } from "./expect-equal.js";
import type { Workspace } from "./workspace.js";

const programs = new URL("../../test/readmes/programs/", import.meta.url);
const preload = "in-place-of-the-api.mjs";

/** Installs every package, as a user does, in an empty folder. */
export async function installWith(
  manager: "npm" | "pnpm",
  folder: string,
  { env, releases }: Workspace,
): Promise<void> {
  await mkdir(folder);
  const manifest = {
    name: "user",
    private: true,
    type: "commonjs",
  };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  const extra = ["typescript@5.9.3", "@types/node@20.19.43"];
  const settings = {
    npm_config_store_dir: join(folder, "..", "store"),
    XDG_CACHE_HOME: join(folder, "..", "cache"),
    XDG_STATE_HOME: join(folder, "..", "state"),
  };
  const pnpm = join(installedFolder("pnpm", import.meta.url), "bin/pnpm.cjs");
  const command =
    manager === "npm"
      ? ["npm", "install", "--ignore-scripts"]
      : ["node", pnpm, "add", "--ignore-scripts"];
  const [program = "", ...args] = command;
  await run(program, [...args, ...releases(), ...extra], {
    cwd: folder,
    env: {
      ...env,
      ...settings,
    },
  });
  const source = fileURLToPath(new URL(preload, programs));
  await copyFile(source, join(folder, preload));
}

/**
 * Runs the main samples of the READMEs, and each command's `--version`.
 *
 * @returns How many programs ran.
 */
export async function runExamples(
  folder: string,
  version: string,
  workspace: Workspace,
): Promise<number> {
  const node = await nodeCommand(version);
  const env = {
    ...workspace.env,
    RETELL_API_KEY: "any",
  };
  const runNode = (...args: string[]) => {
    return run(node, args, {
      cwd: folder,
      env,
      timeoutMs: 60_000,
    });
  };
  const files = await writeSamples(folder, runNode);
  for (const { file, block } of files) {
    const printed = await runNode("--import", `./${preload}`, file);
    checkPrinted(block, printed);
  }
  const commands = workspace.packages().flatMap(({ manifest }) => {
    return Object.values(manifest.bin ?? {}).map((bin) => ({
      file: join("node_modules", manifest.name, bin),
      version: manifest.version,
    }));
  });
  for (const { file, version: wanted } of commands) {
    const printed = await runNode(file, "--version");
    expectEqual(`${file} --version`, printed.trim(), wanted);
  }
  const cli = join("node_modules", "@rollcall/cli", "bin", "rollcall.js");
  const listed = await runNode(cli, "list", "--demo", "--limit", "3");
  expectEqual("the demo lists calls", listed.includes("call_"), true);
  return files.length + commands.length + 1;
}

interface Sample {
  readonly file: string;
  readonly block: Block;
}

async function writeSamples(
  folder: string,
  runNode: (...args: string[]) => Promise<string>,
): Promise<Sample[]> {
  const blocks = readBlocks().filter(({ language }) => language === "ts");
  const [core] = blocks.filter(isOf("core"));
  const [fetched, served] = blocks.filter(isOf("mock-server"));
  if (!core || !fetched || !served) {
    throw new Error("A README has no sample.");
  }
  const sources = [
    ["core.mjs", core.code, core],
    ["core.cjs", asCommonJs(core.code), core],
    ["core-ts.mts", core.code, core],
    ["mock.mjs", fetched.code, fetched],
    ["server.mjs", served.code, served],
  ] as const;
  for (const [name, code] of sources) {
    await writeFile(join(folder, name), code);
  }
  const tsc = join("node_modules", "typescript", "bin", "tsc");
  const flags = ["--strict", "--module", "nodenext", "--target", "es2022"];
  await runNode(tsc, ...flags, "--types", "node", "core-ts.mts");
  return sources.map(([name, , block]) => ({
    file: name.replace(".mts", ".mjs"),
    block,
  }));
}

function isOf(name: string): (block: Block) => boolean {
  return ({ file }) => file === join("packages", name, "README.md");
}

/** What one writes who has not moved to modules. */
function asCommonJs(code: string): string {
  const body = code.replace(
    /^import (\{[^}]*\}) from ("[^"]+");$/gm,
    "const $1 = require($2);",
  );
  return `(async () => {\n${body}\n})();\n`;
}

function checkPrinted({ code, file }: Block, printed: string): void {
  const promised = [...code.matchAll(/\/\/ => (.*)/g)].map(([, text]) => text);
  const lines = printed.trim().split("\n");
  if (promised.length > 0) {
    expectEqual(`what a sample of ${file} prints`, lines, promised);
  } else {
    expectEqual(`a sample of ${file} lists calls`, lines.length > 1, true);
  }
}
