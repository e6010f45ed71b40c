import type { ByteWriter } from "../../calls/computed/writer/byte-writer.js";
import { BlockCache } from "./block-cache.js";
import type { Found } from "./found-call.js";
import { FoundWriter } from "./found-writer.js";
import type { Listing } from "./page-request.js";

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
  { workspace, now }: Listing,
  found: Found,
): void {
  const listed = workspace.v3.viewInList(found, now);
  out.text(JSON.stringify(listed));
}
