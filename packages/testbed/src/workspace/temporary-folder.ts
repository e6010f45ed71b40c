import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes a folder that goes when this process does. */
export function temporaryFolder(name: string): string {
  const start = join(tmpdir(), `rollcall-${name}-`);
  const folder = mkdtempSync(start);
  process.once("exit", () => {
    rmSync(folder, {
      recursive: true,
      force: true,
    });
  });
  return folder;
}
