import { windows } from "@rollcall/core/partition";
import { createClient } from "@rollcall/core/v3";

/**
 * @param {import("../iterate.mjs").Input} input
 */
export function items({ url, apiKey, limit }) {
  const client = createClient({
    apiKey,
    baseUrl: url,
  });
  const partition = windows({
    concurrency: 8,
  });
  return client.calls.iterate({
    limit,
    partition,
  });
}
