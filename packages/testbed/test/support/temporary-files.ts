import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Gives all test files one folder for what they leave behind, for a worker is
 * ended before it can clear up itself.
 */
export default function setUp(): () => void {
  const { TMPDIR, ROLLCALL_CACHE } = process.env;
  process.env.ROLLCALL_CACHE =
    ROLLCALL_CACHE ?? join(tmpdir(), "rollcall-testbed");
  const folder = mkdtempSync(join(tmpdir(), "rollcall-tests-"));
  process.env.TMPDIR = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
    if (TMPDIR === undefined) {
      delete process.env.TMPDIR;
    } else {
      process.env.TMPDIR = TMPDIR;
    }
  };
}
