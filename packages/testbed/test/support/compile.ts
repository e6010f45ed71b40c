import { execFile } from "node:child_process";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Consumer } from "../../src/packed/consumer.js";
import { findInstalledFolder } from "../../src/workspace/find-installed-folder.js";

/** A way to compile what imports the client. */
export interface Project {
  /**
   * What the consumer's source is called there: its extension decides between
   * modules and CommonJS.
   */
  readonly file: string;
  readonly compilerOptions: object;
}

const source = fileURLToPath(
  new URL("../consumers/consumer.ts", import.meta.url),
);

/**
 * Compiles the consumer with a TypeScript that the testbed has, the
 * declarations of libraries included.
 *
 * @returns What the compiler printed; nothing where all is well.
 */
export async function compile(
  consumer: Consumer,
  typescript: string,
  project: Project,
): Promise<string> {
  const folder = join(consumer.folder, `${typescript} ${project.file}`);
  await mkdir(folder);
  await copyFile(source, join(folder, project.file));
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "es2022",
    ...project.compilerOptions,
  };
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: [project.file] }),
  );
  const tsc = join(
    findInstalledFolder(typescript, import.meta.url),
    "bin",
    "tsc",
  );
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, "-p", folder], (error, stdout, stderr) => {
      resolve(error ? `${stdout}${stderr}` || String(error) : "");
    });
  });
}
