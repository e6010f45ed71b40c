import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { findCommand, type Language } from "./language.js";

/** In the package, so that TypeScript finds what it imports. */
const parent = fileURLToPath(new URL("../../.results", import.meta.url));

/** What became of a sample. */
interface Outcome {
  /** What went wrong, or nothing. */
  readonly failure: string | undefined;
  /** What it printed. */
  readonly output: string;
}

/** Runs samples of one language, in one process, as they are. */
export async function runSamples(
  { driver, extension }: Language,
  codes: readonly string[],
): Promise<Outcome[]> {
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, "samples-"));
  try {
    const files = await writeFiles(folder, extension, codes);
    await runDriver([...driver, ...files], folder);
    return await Promise.all(files.map(readOutcome));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeFiles(
  folder: string,
  extension: string,
  codes: readonly string[],
): Promise<string[]> {
  // An answer that is an error fails a sample with curl.
  await writeFile(join(folder, ".curlrc"), "silent\nfail-with-body\n");
  const writing = codes.map(async (code, index) => {
    const file = join(folder, `sample-${index}.${extension}`);
    await writeFile(file, `${code}\n`);
    return file;
  });
  return await Promise.all(writing);
}

async function runDriver(
  [command = "", ...given]: readonly string[],
  folder: string,
): Promise<void> {
  const child = spawn(command, given, {
    // What a badly quoted sample writes does no harm there.
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    env: environmentIn(folder),
  });
  const ended = new Promise((end) => child.on("close", end));
  const words = await text(child.stderr);
  const code = await ended;
  if (code !== 0) {
    throw new Error(`${command} ended with ${code}: ${words}`);
  }
}

/** Nobody's settings, and no proxy on the way to this machine. */
function environmentIn(folder: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    LANG: "C.UTF-8",
    HOME: folder,
    CURL_HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_CACHE_HOME: folder,
    RETELL_API_KEY: apiKey,
    ROLLCALL_NODE: process.execPath,
    ROLLCALL_COMMAND: findCommand(),
  };
}

/** The key that samples send. */
export const apiKey = "key_of_the_samples";

async function readOutcome(file: string): Promise<Outcome> {
  const failure = await readIfThere(`${file}.failed`);
  const output = await readIfThere(`${file}.out`);
  return { failure, output: output ?? "" };
}

async function readIfThere(file: string): Promise<string | undefined> {
  return existsSync(file) ? await readFile(file, "utf8") : undefined;
}
