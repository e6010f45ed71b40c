import { spawnSync } from "node:child_process";

/** Whether a tool is not on this machine. CI has to have it: there, a test that needs it fails. */
export function isMissing(tool: string): boolean {
  if (process.env.CI) {
    return false;
  }
  return spawnSync(tool, ["--version"]).error !== undefined;
}
