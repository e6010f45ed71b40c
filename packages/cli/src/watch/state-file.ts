import { open, readFile, rename, rm } from "node:fs/promises";
import { CliError } from "../errors/cli-error.js";
import { explainFile } from "../errors/explain-file.js";
import type { WatchMemory } from "./watch-state.js";

/**
 * Reads what an earlier run knew; nothing where there was none.
 *
 * @throws CliError where the file is of another question, or broken.
 */
export async function readMemory(
  file: string,
  question: string,
): Promise<WatchMemory | undefined> {
  const text = await readText(file);
  if (text === undefined) {
    return undefined;
  }
  const memory = parseMemory(text, file);
  if (memory.question !== question) {
    throw new CliError(`${file} is the state of a watch of other calls.`, {
      fix: "Give the same filters, version and address as before, or another --state file.",
    });
  }
  return memory;
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") {
      return undefined;
    }
    throw await explainFile("read", file, error);
  }
}

function parseMemory(text: string, file: string): WatchMemory {
  try {
    const memory = JSON.parse(text);
    const isMemory = memory.form === 2 && Object(memory.calls) === memory.calls;
    if (isMemory && Number.isFinite(memory.seenUntil)) {
      return memory;
    }
  } catch {
    // Said below, like any other thing that it is not.
  }
  throw new CliError(`${file} is no state of a watch.`, {
    fix: "Remove it to begin anew, or give another --state file.",
  });
}

const ownerOnly = 0o600;

/** Writes the whole state, or nothing of it. */
export async function writeMemory(
  file: string,
  memory: WatchMemory,
): Promise<void> {
  const draft = `${file}.new`;
  try {
    await writeDraft(draft, JSON.stringify(memory));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw await explainFile("write", file, error);
  }
}

async function writeDraft(draft: string, text: string): Promise<void> {
  const handle = await open(draft, "w", ownerOnly);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
