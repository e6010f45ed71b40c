import { readCandidates } from "./candidate-lines.js";
import { createLineFilter } from "./line-filter.js";
import { type FoundCall, type Search, searchCall } from "./search-call.js";

/**
 * Searches in a file of calls, one a line, and parses only the lines that can
 * match. A line that is no JSON is left out.
 *
 * @param isMeant - Whether a call is searched at all. @default every call
 */
export async function* searchLines(
  chunks: AsyncIterable<Uint8Array>,
  search: Search,
  isMeant: (call: unknown) => boolean = () => true,
): AsyncGenerator<FoundCall> {
  const filter = createLineFilter(search.matcher);
  for await (const lines of readCandidates(chunks, filter)) {
    for (const line of lines) {
      const call = parseCall(line);
      const found = isMeant(call) ? searchCall(call, search) : undefined;
      if (found) {
        yield found;
      }
    }
  }
}

function parseCall(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
