import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import {
  generate,
  generatedFolders,
  type TargetName,
  targetNames,
} from "./generate.js";
import { specFiles } from "./spec-file.js";
import { versionOf } from "./version-folder.js";

const usage = `usage: rollcall-codegen ${targetNames.join("|")} [--spec <file>] [--out <folder>]`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    out: {
      type: "string",
    },
    spec: {
      type: "string",
    },
  },
});

const [given, ...others] = positionals;
const target = targetNames.find((name) => name === given);
if (target === undefined || others.length > 0) {
  console.error(usage);
  process.exit(2);
}

if (values.out !== undefined && values.spec === undefined) {
  console.error(`--out is for one version: say which with --spec\n${usage}`);
  process.exit(2);
}

const specs = values.spec === undefined ? specFiles : [values.spec];
for (const spec of specs) {
  const files = await generateOrExit(target, spec);
  await writeFolder(values.out ?? folderOf(spec, target), files);
}

/** Where the package that this runs in keeps what is made of a spec. */
function folderOf(spec: string, target: TargetName): string {
  const folders = generatedFolders(versionOf(spec));
  return join("src", basename(folders[target]));
}

/** Makes a folder hold these files, and no others. */
async function writeFolder(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const count = Object.keys(files).length;
  if (count === 0) {
    await rm(folder, {
      recursive: true,
      force: true,
    });
    return;
  }
  await mkdir(folder, { recursive: true });
  await removeStale(folder, files);
  for (const [name, source] of Object.entries(files)) {
    const file = join(folder, name);
    await writeFile(file, source);
  }
  console.log(`${count} files written to ${folder}`);
}

/** Prints what is wrong with the spec, and ends the process. */
async function generateOrExit(
  target: TargetName,
  spec: string,
): Promise<Record<string, string>> {
  try {
    return await generate(target, spec);
  } catch (error) {
    const { message } = error as Error;
    console.error(message);
    process.exit(1);
  }
}

/** Removes what is no longer generated. */
async function removeStale(folder: string, files: object): Promise<void> {
  const names = await readdir(folder);
  const stale = names.filter((name) => !(name in files));
  for (const name of stale) {
    await rm(join(folder, name));
  }
}
