import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Every file in a folder and those inside it; none where it is not there. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  const entries = readdirSync(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name));
}
