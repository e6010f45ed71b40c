import { open } from "node:fs/promises";

const BLOCK = 64 * 1024;

/**
 * The least that an export can cost: fetch, JSON.parse, JSON.stringify of each
 * call, and a write of 64 kB at once.
 *
 * @param {import("./write-calls.mjs").Input} input
 * @param {string} path
 */
export async function writeCalls(input, path) {
  const { url, apiKey, limit, calls } = input;
  const firstPage = `${url}/list-calls?limit=${limit}`;
  const headers = {
    authorization: `Bearer ${apiKey}`,
  };
  const file = await open(path, "w");
  let nextPage = firstPage;
  let block = "";
  let written = 0;
  while (written < calls) {
    const response = await fetch(nextPage, {
      headers,
    });
    const text = await response.text();
    /** @type {{ call_id: string }[]} */
    const page = JSON.parse(text);
    for (const call of page) {
      const line = JSON.stringify(call);
      block += `${line}\n`;
      if (block.length >= BLOCK) {
        await file.write(block);
        block = "";
      }
    }
    written += page.length;
    const last = page.at(-1);
    nextPage = `${firstPage}&pagination_key=${last?.call_id}`;
  }
  await file.write(block);
  await file.close();
  return written;
}
