import { readdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import ts from "typescript";
import { packagesFolder, rootFolder } from "../../workspace/paths.js";

const core = join(packagesFolder, "core", "src");

/**
 * Compiles what was generated for core, as strictly as core.
 *
 * @param generated Its folder; what core has beside its own goes beside it.
 * @throws {Error} Where a file does not compile.
 */
export async function compileGenerated(generated: string): Promise<void> {
  const parent = dirname(generated);
  await standInCore(parent);
  const names = await readdir(generated);
  const files = names.map((name) => join(generated, name));
  const program = ts.createProgram(files, readOptions());
  const [problem] = ts.getPreEmitDiagnostics(program);
  if (problem) {
    const told = ts.formatDiagnostic(problem, {
      getCurrentDirectory: () => parent,
      getCanonicalFileName: (name) => name,
      getNewLine: () => "\n",
    });
    throw new Error(`What was generated does not compile: ${told}`);
  }
}

/** Generated files import these. */
const imported = ["spec", "validate"];

async function standInCore(folder: string): Promise<void> {
  for (const name of imported) {
    const source = join(core, name);
    await symlink(source, join(folder, name));
  }
}

function readOptions(): ts.CompilerOptions {
  const file = join(rootFolder, "tsconfig.base.json");
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(
    config.compilerOptions,
    rootFolder,
  );
  return {
    ...options,
    types: [],
  };
}
