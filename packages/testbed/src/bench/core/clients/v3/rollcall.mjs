import { createClient } from "@rollcall/core/v3";

/**
 * @param {import("../iterate.mjs").Input} input
 */
export function items({ url, apiKey, limit }) {
  const client = createClient({
    apiKey,
    baseUrl: url,
  });
  return client.calls.iterate({
    limit,
  });
}
