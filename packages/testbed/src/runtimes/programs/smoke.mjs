import { createClient } from "@rollcall/core";
import { windows } from "@rollcall/core/partition";
import { validateCall } from "@rollcall/core/validate";
import { signWebhook, verifyWebhook } from "@rollcall/core/webhooks";
import { compare, resultsOf } from "./results.mjs";
import { checks as v3Checks } from "./smoke-v3.mjs";

// What every runtime has to be able to do. It uses nothing but the packages and
// the web's own globals.

/**
 * The mock, and how many calls it has.
 *
 * @typedef {object} Surroundings
 * @property {string} url
 * @property {string} apiKey
 * @property {number} calls
 */

/** @param {Surroundings} surroundings */
function clientOf({ url, apiKey }) {
  return createClient({
    apiKey,
    baseUrl: url,
  });
}

/** @param {Surroundings} surroundings */
async function list(surroundings) {
  const client = clientOf(surroundings);
  const calls = await client.calls.list({
    limit: 3,
  });
  return compare(calls.length, 3);
}

/** @param {Surroundings} surroundings */
async function iterate(surroundings) {
  const client = clientOf(surroundings);
  const calls = client.calls.iterate({
    limit: 100,
  });
  const ids = new Set();
  for await (const call of calls) {
    ids.add(call.call_id);
  }
  return compare(ids.size, surroundings.calls);
}

/** @param {Surroundings} surroundings */
async function collect(surroundings) {
  const client = clientOf(surroundings);
  const newest = client.calls.iterate({
    limit: 1000,
  });
  const calls = await newest.collect({
    maxItems: 1100,
  });
  return compare(calls.length, 1100);
}

/** @param {Surroundings} surroundings */
async function partition(surroundings) {
  const client = clientOf(surroundings);
  const calls = client.calls.iterate({
    limit: 100,
    partition: windows({
      concurrency: 3,
    }),
  });
  const ids = new Set();
  for await (const call of calls) {
    ids.add(call.call_id);
  }
  return compare(ids.size, surroundings.calls);
}

/** @param {Surroundings} surroundings */
async function injected({ url, apiKey }) {
  let sent = 0;
  /** @type {typeof fetch} */
  const countingFetch = (input, init) => {
    sent++;
    return fetch(input, init);
  };
  const client = createClient({
    apiKey,
    baseUrl: url,
    fetch: countingFetch,
  });
  await client.calls.list({
    limit: 1,
  });
  return compare(sent, 1);
}

const webhookBody = '{"event":"call_ended","call":{"call_id":"call_1"}}';

/** @param {Surroundings} surroundings */
async function webhook({ apiKey }) {
  const signature = await signWebhook(webhookBody, apiKey);
  const { event } = await verifyWebhook(webhookBody, signature, apiKey);
  return compare(event, "call_ended");
}

/** @param {Surroundings} surroundings */
async function forgery({ apiKey }) {
  const signature = await signWebhook(webhookBody, "another");
  try {
    await verifyWebhook(webhookBody, signature, apiKey);
    return "not refused";
  } catch {
    return "";
  }
}

/** @param {Surroundings} surroundings */
async function validate(surroundings) {
  const client = clientOf(surroundings);
  const [call] = await client.calls.list({
    limit: 1,
  });
  const good = validateCall(call);
  const bad = validateCall({
    ...call,
    sample_rate: "fast",
  });
  return compare(`${good.ok} and ${bad.ok}`, "true and false");
}

const checks = {
  list,
  iterate,
  collect,
  partition,
  injected,
  webhook,
  forgery,
  validate,
  ...v3Checks,
};

/**
 * Runs every check.
 *
 * @param {Surroundings} surroundings
 */
export function smoke(surroundings) {
  /** @type {Record<string, import("./results.mjs").Check>} */
  const bound = {};
  for (const [name, check] of Object.entries(checks)) {
    bound[name] = () => check(surroundings);
  }
  return resultsOf(bound);
}
