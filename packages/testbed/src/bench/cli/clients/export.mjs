import { callReference } from "@rollcall/core/spec";
import { DATA_DAYS, DATA_END } from "@rollcall/mock-server";
import { exportCalls, parquetFormat } from "@rollcall/sinks";

const dayMs = 86_400_000;

/**
 * An export of the mock's calls, or of the newest of them.
 *
 * @param {import("./write-calls.mjs").Input} input
 * @param {string} file
 */
export async function writeCalls(input, file) {
  const { url, apiKey, limit, concurrency, share, format } = input;
  const result = await exportCalls({
    api: "v1",
    client: {
      apiKey,
      baseUrl: url,
    },
    parameters: share ? newestOf(share) : {},
    file,
    format: format && parquetFormat({ schema: callReference }),
    pageSize: limit,
    concurrency,
  });
  return result.calls;
}

/** @param {number} share */
function newestOf(share) {
  const ge = DATA_END - DATA_DAYS * dayMs * share;
  return {
    filter_criteria: { start_timestamp: { ge: Math.round(ge) } },
  };
}
