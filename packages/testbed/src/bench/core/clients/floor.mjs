/**
 * The least that reading every call can cost: fetch, JSON.parse, and an async
 * generator that does nothing else.
 *
 * @param {import("./iterate.mjs").Input} input
 */
export async function* items({ url, apiKey, limit }) {
  const firstPage = `${url}/list-calls?limit=${limit}`;
  const headers = {
    authorization: `Bearer ${apiKey}`,
  };
  let nextPage = firstPage;
  for (;;) {
    const response = await fetch(nextPage, {
      headers,
    });
    const text = await response.text();
    /** @type {{ call_id: string }[]} */
    const page = JSON.parse(text);
    yield* page;
    if (page.length < limit) {
      return;
    }
    const last = page.at(-1);
    nextPage = `${firstPage}&pagination_key=${last?.call_id}`;
  }
}
