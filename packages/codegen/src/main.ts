import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generateCore } from "./core.js";
import { specFile } from "./spec-file.js";

const usage =
  "usage: rollcall-codegen core [--out src/generated] [--spec <file>]";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string", default: "src/generated" },
    spec: { type: "string", default: specFile },
  },
});

if (positionals.length !== 1 || positionals[0] !== "core") {
  console.error(usage);
  process.exit(2);
}

const files = await generateCore(values.spec).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
await mkdir(values.out, { recursive: true });
for (const stale of await readdir(values.out)) {
  if (!(stale in files)) {
    await rm(join(values.out, stale));
  }
}
for (const [name, source] of Object.entries(files)) {
  await writeFile(join(values.out, name), source);
}
console.log(`${Object.keys(files).length} files written to ${values.out}`);
