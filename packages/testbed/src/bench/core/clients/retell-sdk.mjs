import Retell from "retell-sdk";

/**
 * The loop that one writes by hand over the official client.
 *
 * @param {import("./iterate.mjs").Input} input
 */
export async function* items({ url, apiKey, limit }) {
  const client = new Retell({
    apiKey,
    baseURL: url,
  });
  /** @type {{ limit: number, pagination_key?: string }} */
  const query = { limit };
  for (;;) {
    const page = await client.call.list(query);
    yield* page;
    const last = page.at(-1);
    if (!last) {
      return;
    }
    if (page.length < limit) {
      return;
    }
    query.pagination_key = last.call_id;
  }
}
