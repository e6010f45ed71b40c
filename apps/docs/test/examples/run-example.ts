import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Example } from "./read-examples.js";

const { resolve } = createRequire(import.meta.url);
const tsx = pathToFileURL(resolve("tsx")).href;
const site = fileURLToPath(new URL("../..", import.meta.url));

/** Runs an example in a folder of its own; what it complained of, if it did. */
export async function runExample(example: Example): Promise<string> {
  const program = await writeProgram(example);
  const folder = await mkdtemp(join(tmpdir(), "rollcall-example-"));
  try {
    return await runProgram(program, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** It lies in this package, so that it finds what it imports. */
async function writeProgram({ module, code }: Example): Promise<string> {
  const folder = join(site, ".results", "examples");
  const file = join(folder, `${module.replaceAll(/\W+/g, "-")}.ts`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, checkValues(code));
  return file;
}

/** `a; // => 1` becomes a check. */
function checkValues(code: string): string {
  return code.replaceAll(
    /^(.+); \/\/ => (.+)$/gm,
    (_line, actual, value) => `expectSame(${actual}, ${value});`,
  );
}

async function runProgram(program: string, folder: string): Promise<string> {
  const prelude = new URL("prelude.ts", import.meta.url).href;
  const options = [`--import=${tsx}`, `--import=${prelude}`];
  const child = spawn(process.execPath, [...options, program], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const closed = once(child, "close");
  const complaint = await text(child.stderr);
  const [code] = await closed;
  return code === 0 ? "" : complaint;
}
