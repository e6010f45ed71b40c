import type { ByteWriter } from "../../calls/computed/writer/byte-writer.js";
import type { Workspace } from "../../calls/workspace.js";
import { BlockCache } from "./block-cache.js";
import type { Found } from "./found-call.js";
import { FoundWriter } from "./found-writer.js";

/**
 * Makes a writer of calls as the present version lists them. `cacheBytes`: how
 * much of what was written is kept.
 */
export function v3FoundWriter(cacheBytes: number): FoundWriter {
  const cache = new BlockCache(cacheBytes, writeListed);
  return new FoundWriter(cache, writeListed);
}

function writeListed(
  out: ByteWriter,
  { v3 }: Workspace,
  found: Found,
  now: number,
): void {
  const listed = v3.viewInList(found, now);
  out.text(JSON.stringify(listed));
}
