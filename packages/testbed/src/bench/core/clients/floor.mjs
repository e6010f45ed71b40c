/**
 * The least that reading every call can cost: fetch, JSON.parse, and an async
 * generator that does nothing else.
 *
 * @param {import("./iterate.mjs").Input} input
 */
export async function* items({ url, apiKey, limit }) {
  const headers = { authorization: `Bearer ${apiKey}` };
  let cursor = "";
  for (;;) {
    const response = await fetch(`${url}/list-calls?limit=${limit}${cursor}`, {
      headers,
    });
    /** @type {{ call_id: string }[]} */
    const page = JSON.parse(await response.text());
    yield* page;
    if (page.length < limit) {
      return;
    }
    cursor = `&pagination_key=${page.at(-1)?.call_id}`;
  }
}
