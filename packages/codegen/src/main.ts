import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generate, type TargetName, targetNames } from "./generate.js";
import { specFile } from "./spec-file.js";

const usage = `usage: rollcall-codegen ${targetNames.join("|")} [--out src/generated] [--spec <file>]`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    out: {
      type: "string",
      default: "src/generated",
    },
    spec: {
      type: "string",
      default: specFile,
    },
  },
});

const [given, ...others] = positionals;
const target = targetNames.find((name) => name === given);
if (target === undefined || others.length > 0) {
  console.error(usage);
  process.exit(2);
}

const files = await generateOrExit(target, values.spec);
await mkdir(values.out, { recursive: true });
await removeStale(values.out, files);
for (const [name, source] of Object.entries(files)) {
  const file = join(values.out, name);
  await writeFile(file, source);
}
const count = Object.keys(files).length;
console.log(`${count} files written to ${values.out}`);

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
