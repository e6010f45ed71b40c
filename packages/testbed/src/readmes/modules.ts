import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { installedFolder } from "../workspace/installed-folder.js";
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
  return join(folder, `${fileNameOf(block)}.mjs`);
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
  await mkdir(join(project, folder));
  for (const block of blocks) {
    const file = join(project, folder, `${fileNameOf(block)}.mts`);
    await writeFile(file, "\n".repeat(block.line - 1) + block.code);
  }
  await writeFile(join(project, "tsconfig.json"), JSON.stringify(tsconfig));
  const problems = (await runCompiler(project)).split(/\n(?=\S)/);
  return (block) => problems.filter((text) => text.includes(fileNameOf(block)));
}

function runCompiler(project: string): Promise<string> {
  const tsc = join(
    installedFolder("typescript", import.meta.url),
    "bin",
    "tsc",
  );
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, "-p", project], (_error, stdout) => {
      resolve(stdout);
    });
  });
}

function fileNameOf({ file, line }: Block): string {
  return `${file.replaceAll("/", ".")}-${line}`;
}
