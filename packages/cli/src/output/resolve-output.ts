import { lstat, realpath } from "node:fs/promises";
import { resolve } from "node:path";

/**
 * The whole path of a file that is to be written. A link is followed: files are
 * put in place by a rename, which would replace the link, and leave what it leads
 * to as it was. One that leads to no file stays as it is.
 */
export async function resolveOutput(
  cwd: string,
  name: string,
): Promise<string> {
  const file = resolve(cwd, name);
  try {
    const stats = await lstat(file);
    if (stats.isSymbolicLink()) {
      return await realpath(file);
    }
    return file;
  } catch {
    return file;
  }
}
