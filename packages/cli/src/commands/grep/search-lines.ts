import { CliError } from "../../errors/cli-error.js";
import { readCandidates } from "./candidate-lines.js";
import { createLineFilter } from "./line-filter.js";
import { type FoundCall, type Search, searchCall } from "./search-call.js";

/**
 * Searches in a file of calls, one a line or one JSON array, and parses only
 * the lines that can match: others may be anything.
 *
 * @param isMeant - Whether a call is searched at all. @default every call
 * @throws CliError where a line that can match is no JSON.
 */
export async function* searchLines(
  chunks: AsyncIterable<string | Uint8Array>,
  search: Search,
  isMeant: (call: unknown) => boolean = () => true,
): AsyncGenerator<FoundCall> {
  const filter = createLineFilter(search.matcher);
  for await (const lines of readCandidates(chunks, filter)) {
    for (const call of lines.flatMap(parseCalls)) {
      const found = isMeant(call) ? searchCall(call, search) : undefined;
      if (found) {
        yield found;
      }
    }
  }
}

/** One call, or the calls of an array. */
function parseCalls(line: string): unknown {
  const text = line.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CliError("a line of the file is no JSON.", {
      ending: "failed",
      fix: "rollcall list --from says which line.",
      cause,
    });
  }
}
