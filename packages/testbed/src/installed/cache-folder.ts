import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Where what is fetched once a machine is kept: the folder that ROLLCALL_CACHE
 * names, or else one among the temporary files.
 */
export function cacheFolder(): string {
  const folder = process.env.ROLLCALL_CACHE;
  return folder ?? join(tmpdir(), "rollcall-testbed");
}
