import { createClient } from "@rollcall/core";

/** @param {import("./iterate.mjs").Input} input */
export function items({ url, apiKey, limit }) {
  return createClient({ apiKey, baseUrl: url }).calls.iterate({ limit });
}
