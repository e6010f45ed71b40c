// What has to come through a proxy beside the README's sample. Prints the
// results.
import { createClient, createPhoneCall, isTimeoutError } from "@rollcall/core";
import { fetch, ProxyAgent } from "undici";
import { compare, resultsOf } from "./results.mjs";

const { HTTPS_PROXY = "" } = process.env;
const [, , json = ""] = process.argv;
const { url, apiKey } = JSON.parse(json);
const dispatcher = new ProxyAgent(HTTPS_PROXY);

/**
 * @param {string} address
 * @param {object} init
 */
function fetchThroughProxy(address, init) {
  return fetch(address, {
    ...init,
    dispatcher,
  });
}

const client = createClient({
  apiKey,
  baseUrl: url,
  fetch: /** @type {typeof globalThis.fetch} */ (fetchThroughProxy),
});

async function iterate() {
  const newest = client.calls.iterate({
    limit: 1000,
  });
  const calls = await newest.collect({
    maxItems: 1100,
  });
  return compare(calls.length, 1100);
}

async function post() {
  const made = await createPhoneCall(client, {
    from_number: "+12125550123",
    to_number: "+13105550145",
  });
  const call = await client.calls.get(made.call_id);
  return compare(call.call_id, made.call_id);
}

/** The mock goes silent in the middle of its answer. */
async function abort() {
  const options = {
    headers: {
      "x-rollcall-fault": "stall=half",
    },
    timeoutMs: 300,
    maxRetries: 0,
  };
  try {
    await client.calls.list({ limit: 100 }, options);
    return "got an answer";
  } catch (error) {
    if (isTimeoutError(error)) {
      return "";
    }
    return String(error);
  }
}

const results = await resultsOf({
  iterate,
  post,
  abort,
});
console.log(JSON.stringify(results));
process.exit();
