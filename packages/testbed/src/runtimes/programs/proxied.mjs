// What has to come through a proxy beside the README's sample. Prints the
// results.
import { createClient, createPhoneCall } from "@rollcall/core";
import { fetch, ProxyAgent } from "undici";
import { resultsOf } from "./results.mjs";

const { url, apiKey } = JSON.parse(process.argv[2] ?? "");
const dispatcher = new ProxyAgent(process.env.HTTPS_PROXY ?? "");

/**
 * @param {string} address
 * @param {object} init
 */
const fetchThroughProxy = (address, init) =>
  fetch(address, { ...init, dispatcher });

const client = createClient({
  apiKey,
  baseUrl: url,
  fetch: /** @type {typeof globalThis.fetch} */ (fetchThroughProxy),
});

async function iterate() {
  const newest = client.calls.iterate({ limit: 1000 });
  const { length } = await newest.collect({ maxItems: 1100 });
  return length === 1100 ? "" : `${length} of 1100 calls`;
}

async function post() {
  const numbers = { from_number: "+12125550123", to_number: "+13105550145" };
  const { call_id } = await createPhoneCall(client, numbers);
  const call = await client.calls.get(call_id);
  return call.call_id === call_id ? "" : `${call.call_id}`;
}

/** The mock goes silent in the middle of its answer. */
async function abort() {
  const headers = { "x-rollcall-fault": "stall=half" };
  const stalled = { headers, timeoutMs: 300, maxRetries: 0 };
  const listed = client.calls.list({ limit: 100 }, stalled);
  return listed.then(
    () => "got an answer",
    (error) => (error.name === "TimeoutError" ? "" : String(error)),
  );
}

const results = await resultsOf({ iterate, post, abort });
console.log(JSON.stringify(results));
process.exit();
