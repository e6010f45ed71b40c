import { copyFile, rm } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeDocuments } from "../../readmes/documents.js";
import { nodeCommand } from "../../runtimes/node.js";
import { expectEqual } from "../expect-equal.js";
import { run } from "../process/child.js";
import type { Workspace } from "../workspace.js";
import { type Sample, writeSamples } from "./samples.js";

type Run = (command: string, ...args: string[]) => Promise<string>;

const programs = new URL("../../../test/readmes/programs/", import.meta.url);
const preload = "in-place-of-the-api.mjs";
function bin(name: string) {
  return join("node_modules", ".bin", name);
}
const compilerFlags = [
  "--strict",
  "--module",
  "nodenext",
  "--target",
  "es2022",
  "--types",
  "node",
];

/** A folder with samples that were compiled. */
export interface Prepared {
  readonly folder: string;
  readonly samples: readonly Sample[];
}

/** Writes the samples of the READMEs where our packages are, and compiles. */
export async function prepareSamples(
  folder: string,
  workspace: Workspace,
): Promise<Prepared> {
  const source = fileURLToPath(new URL(preload, programs));
  await copyFile(source, join(folder, preload));
  await writeDocuments(folder);
  const samples = await writeSamples(folder);
  const sources = samples.map(({ file }) => file).filter(isTypeScript);
  const files = sources.map((file) => file.replace(/mjs$/, "mts"));
  const runHere = runWith(process.execPath, folder, workspace);
  await runHere(bin("tsc"), ...compilerFlags, ...files);
  return {
    folder,
    samples,
  };
}

function isTypeScript(file: string): boolean {
  return file.includes("typescript");
}

/**
 * Runs the samples, and every command.
 *
 * @returns How many programs ran.
 */
export async function runExamples(
  { folder, samples }: Prepared,
  version: string,
  workspace: Workspace,
): Promise<number> {
  const node = await nodeCommand(version);
  const runHere = runWith(node, folder, workspace);
  const found = await runHere("node", "--version");
  expectEqual("version of Node", majorOf(found.slice(1)), majorOf(version));
  for (const sample of samples) {
    const args = ["--import", `./${preload}`, sample.file];
    checkPrinted(sample, await runHere("node", ...args));
    // Else the next form of the sample would resume at the end.
    await rm(join(folder, "checkpoint.json"), {
      force: true,
    });
  }
  const commands = await runCommands(runHere, workspace);
  return samples.length + commands;
}

/** With a Node first on the path, as a version manager puts it there. */
function runWith(node: string, folder: string, workspace: Workspace): Run {
  const { PATH } = workspace.env;
  const env = {
    ...workspace.env,
    PATH: `${dirname(node)}${delimiter}${PATH}`,
    RETELL_API_KEY: "any",
  };
  return (command, ...args) => {
    return run(command, args, {
      cwd: folder,
      env,
      timeoutMs: 120_000,
    });
  };
}

async function runCommands(runHere: Run, workspace: Workspace) {
  let count = 0;
  for (const { manifest } of workspace.packages()) {
    for (const name of Object.keys(manifest.bin ?? {})) {
      const printed = await runHere(bin(name), "--version");
      expectEqual(`${name} --version`, printed.trim(), manifest.version);
      count++;
    }
  }
  const list = ["list", "--demo", "--limit", "3"];
  const listed = await runHere(bin("rollcall"), ...list);
  expectEqual("the demo lists calls", listed.includes("call_"), true);
  return count + 1;
}

function majorOf(version: string): string {
  const [major = ""] = version.split(".");
  return major;
}

function checkPrinted({ place, file, promised }: Sample, printed: string) {
  const lines = printed.trim().split("\n");
  if (promised.length > 0) {
    expectEqual(`what ${file}, of ${place}, prints`, lines, promised);
  } else {
    expectEqual(`${file}, of ${place}, prints`, lines[0] !== "", true);
  }
}
