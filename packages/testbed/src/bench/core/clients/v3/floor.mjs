/**
 * The least that reading every call of the present version can cost: fetch,
 * JSON.parse, and an async generator that does nothing else.
 *
 * @param {import("../iterate.mjs").Input} input
 */
export async function* items({ url, apiKey, limit }) {
  const headers = {
    authorization: `Bearer ${apiKey}`,
    "content-type": "application/json",
  };
  let pagination_key;
  do {
    const response = await fetch(`${url}/v3/list-calls`, {
      method: "POST",
      headers,
      body: JSON.stringify({
        limit,
        pagination_key,
      }),
    });
    const text = await response.text();
    const page = JSON.parse(text);
    yield* page.items;
    pagination_key = page.pagination_key;
  } while (pagination_key);
}
