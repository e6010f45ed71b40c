import { chmod, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { CliError } from "../errors/cli-error.js";
import { makePrivateFolder } from "./make-private-folder.js";

const onlyOwner = 0o600;
const onlyOwnersFolder = 0o700;

/**
 * Writes a file that only its owner may read, in a folder that only its owner
 * may enter. Whoever reads it meanwhile sees the whole text of before, or the
 * whole text of after.
 *
 * @throws CliError where it cannot be written.
 */
export async function writePrivateFile(
  file: string,
  text: string,
): Promise<void> {
  const draft = `${file}.${crypto.randomUUID()}.new`;
  try {
    await makePrivateFolder(dirname(file));
    // One that was there before may be open to others.
    await chmod(dirname(file), onlyOwnersFolder);
    await writeDraft(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw explainFailure(error, file);
  }
}

async function writeDraft(draft: string, text: string): Promise<void> {
  const handle = await open(draft, "wx", onlyOwner);
  try {
    await handle.writeFile(text);
    // A machine that stops now must not leave an empty file.
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function explainFailure(error: unknown, file: string): CliError {
  const { code } = error as { code?: unknown };
  return new CliError(`${file} cannot be written (${code}).`, {
    ending: "failed",
    code: "unwritable-config",
    fix: "See who owns the folder, and whether the disk is full.",
    cause: error,
  });
}
