import { rm, stat, writeFile } from "node:fs/promises";
import { explainFile } from "../errors/explain-file.js";

/**
 * Makes an empty file beside one that is to be written, and takes it away again:
 * what cannot be written is told before anything is asked of the API.
 *
 * @throws CliError where the folder takes no file, or it is a folder itself, a
 * device or a pipe.
 */
export async function checkWritable(file: string): Promise<void> {
  const trial = `${file}.${crypto.randomUUID()}.new`;
  const code = await findObstacle(file);
  if (code) {
    throw await explainFile("write", file, { code });
  }
  try {
    await writeFile(trial, "", { flag: "wx" });
    await rm(trial);
  } catch (error) {
    throw await explainFile("create", file, error);
  }
}

/** Why no file may take the place of what is there, as the system calls it. */
async function findObstacle(file: string): Promise<string | undefined> {
  const stats = await stat(file).catch(() => undefined);
  if (stats === undefined) {
    return undefined;
  }
  if (stats.isFile()) {
    return undefined;
  }
  if (stats.isDirectory()) {
    return "EISDIR";
  }
  return "ENXIO";
}
