import type { ApiVersion, CallsClient } from "./api-version.js";

/**
 * Asks for the newest call: the cheapest request that needs a key.
 *
 * @throws What the client throws.
 */
export async function askForOne(
  client: CallsClient,
  { operation }: ApiVersion,
  signal: AbortSignal,
): Promise<void> {
  const { parameter } = operation.pagination.limit;
  const pages = client.calls.pages({
    [parameter]: 1,
    maxItems: 1,
    prefetch: 0,
    signal,
  });
  for await (const _ of pages) {
    break;
  }
}
