import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findInstalledFolder } from "../workspace/find-installed-folder.js";
import type { Block } from "./blocks.js";

const folder = "samples";

const tsconfig = {
  compilerOptions: {
    strict: true,
    target: "es2022",
    module: "nodenext",
    lib: ["es2022"],
    types: ["node"],
    skipLibCheck: true,
  },
  include: [`${folder}/*.mts`],
};

/** The compiled file of a sample, from the project's folder. */
export function moduleOf(block: Block): string {
  return join(folder, `${nameOf(block)}.mjs`);
}

/**
 * Compiles samples as modules of a project, all at once.
 *
 * @returns What the compiler says of a sample, at the lines of its README.
 */
export async function compileModules(
  project: string,
  blocks: readonly Block[],
): Promise<(block: Block) => string[]> {
  await writeConfig(project);
  for (const block of blocks) {
    await writeSource(project, block);
  }
  const problems = await runCompiler(project);
  return (block) => {
    const name = nameOf(block);
    return problems.filter((problem) => {
      return problem.includes(name);
    });
  };
}

async function writeConfig(project: string): Promise<void> {
  const file = join(project, "tsconfig.json");
  const text = JSON.stringify(tsconfig);
  await writeFile(file, text);
  await mkdir(join(project, folder));
}

async function writeSource(project: string, block: Block): Promise<void> {
  const name = `${nameOf(block)}.mts`;
  const file = join(project, folder, name);
  const linesBefore = "\n".repeat(block.line - 1);
  await writeFile(file, linesBefore + block.code);
}

async function runCompiler(project: string): Promise<string[]> {
  const compiler = findInstalledFolder("typescript-7", import.meta.url);
  const args = [join(compiler, "bin", "tsc"), "-p", project];
  const printed = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, (_error, stdout) => {
      resolve(stdout);
    });
  });
  // A problem begins where a line is not indented.
  return printed.split(/\n(?=\S)/);
}

function nameOf({ file, line }: Block): string {
  const name = file.replaceAll("/", ".");
  return `${name}-${line}`;
}
