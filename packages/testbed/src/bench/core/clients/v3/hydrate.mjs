import { hydrate } from "@rollcall/core/hydrate";
import { createClient } from "@rollcall/core/v3";

/**
 * Whole calls, so many at once.
 *
 * @param {import("../iterate.mjs").Input & { concurrency: number }} input
 */
export function items({ url, apiKey, limit, concurrency }) {
  const client = createClient({
    apiKey,
    baseUrl: url,
  });
  const listed = client.calls.iterate({
    limit,
  });
  return hydrate(client, listed, {
    concurrency,
  });
}
