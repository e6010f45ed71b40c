import Retell from "retell-sdk-5-66";

/**
 * The loop that one writes by hand over the official client.
 *
 * @param {import("../iterate.mjs").Input} input
 */
export async function* items({ url, apiKey, limit }) {
  const client = new Retell({
    apiKey,
    baseURL: url,
  });
  /** @type {{ limit: number, pagination_key?: string }} */
  const body = { limit };
  for (;;) {
    const page = await client.call.list(body);
    yield* page.items ?? [];
    const { has_more, pagination_key } = page;
    if (!has_more) {
      return;
    }
    if (!pagination_key) {
      return;
    }
    body.pagination_key = pagination_key;
  }
}
