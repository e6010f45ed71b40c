import { rm, stat, writeFile } from "node:fs/promises";
import { explainFile } from "../errors/explain-file.js";

/**
 * Makes an empty file beside one that is to be written, and takes it away again:
 * what cannot be written is told before anything is asked of the API.
 *
 * @throws CliError where the folder takes no file, or it is a folder itself.
 */
export async function checkWritable(file: string): Promise<void> {
  const trial = `${file}.${crypto.randomUUID()}.new`;
  if (await isFolder(file)) {
    throw await explainFile("write", file, { code: "EISDIR" });
  }
  try {
    await writeFile(trial, "", { flag: "wx" });
    await rm(trial);
  } catch (error) {
    throw await explainFile("create", file, error);
  }
}

async function isFolder(file: string): Promise<boolean> {
  try {
    const stats = await stat(file);
    return stats.isDirectory();
  } catch {
    return false;
  }
}
