import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { findInstalledFolder } from "../workspace/find-installed-folder.js";
import { testbedFolder } from "../workspace/paths.js";

const run = promisify(execFile);

/** What size-limit says of one row of `.size-limit.json`. */
export interface Size {
  readonly name: string;
  readonly passed: boolean;
  /** Minified and gzipped, in bytes. */
  readonly size: number;
  readonly sizeLimit: number;
}

/** Measures every row of `.size-limit.json`. */
export async function sizes(): Promise<Size[]> {
  const folder = findInstalledFolder("size-limit", import.meta.url);
  const bin = join(folder, "bin.js");
  const running = run(process.execPath, [bin, "--json"], {
    cwd: testbedFolder,
  });
  // It ends with 1 when a budget is exceeded, and prints its rows all the same.
  const { stdout } = await running.catch((error) => {
    return error;
  });
  return JSON.parse(stdout);
}
