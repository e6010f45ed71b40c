import Retell from "retell-sdk";

/**
 * The loop that one writes by hand over the official client.
 *
 * @param {import("./iterate.mjs").Input} input
 */
export async function* items({ url, apiKey, limit }) {
  const client = new Retell({ apiKey, baseURL: url });
  /** @type {string | undefined} */
  let pagination_key;
  for (;;) {
    const page = await client.call.list({
      limit,
      ...(pagination_key && { pagination_key }),
    });
    yield* page;
    if (page.length < limit) {
      return;
    }
    pagination_key = page.at(-1)?.call_id;
  }
}
