import { createClient } from "@rollcall/core";
import { windows } from "@rollcall/core/partition";
import { validateCall } from "@rollcall/core/validate";
import { signWebhook, verifyWebhook } from "@rollcall/core/webhooks";
import { resultsOf } from "./results.mjs";

// What every runtime has to be able to do. It uses nothing but the packages and
// the web's own globals.

/**
 * The mock, and how many calls it has.
 *
 * @typedef {{ url: string, apiKey: string, calls: number }} Surroundings
 */

/**
 * What is wrong with a value; an empty text: nothing.
 *
 * @param {unknown} actual
 * @param {unknown} wanted
 */
function compare(actual, wanted) {
  return actual === wanted ? "" : `${actual} instead of ${wanted}`;
}

/** @param {Surroundings} surroundings */
function clientOf({ url, apiKey }) {
  return createClient({ apiKey, baseUrl: url });
}

/** @param {Surroundings} surroundings */
async function list(surroundings) {
  const calls = await clientOf(surroundings).calls.list({ limit: 3 });
  return compare(calls.length, 3);
}

/** @param {Surroundings} surroundings */
async function iterate(surroundings) {
  const ids = new Set();
  for await (const call of clientOf(surroundings).calls.iterate({
    limit: 100,
  })) {
    ids.add(call.call_id);
  }
  return compare(ids.size, surroundings.calls);
}

/** @param {Surroundings} surroundings */
async function collect(surroundings) {
  const pages = clientOf(surroundings).calls.iterate({ limit: 1000 });
  const calls = await pages.collect({ maxItems: 1100 });
  return compare(calls.length, 1100);
}

/** @param {Surroundings} surroundings */
async function partition(surroundings) {
  let count = 0;
  for await (const _call of clientOf(surroundings).calls.iterate({
    limit: 100,
    partition: windows({ concurrency: 3 }),
  })) {
    count++;
  }
  return compare(count, surroundings.calls);
}

/** @param {Surroundings} surroundings */
async function injected({ url, apiKey }) {
  let sent = 0;
  /** @type {typeof fetch} */
  const counted = (input, init) => {
    sent++;
    return fetch(input, init);
  };
  const client = createClient({ apiKey, baseUrl: url, fetch: counted });
  await client.calls.list({ limit: 1 });
  return compare(sent, 1);
}

/** @param {Surroundings} surroundings */
async function webhook({ apiKey }) {
  const body = '{"event":"call_ended","call":{"call_id":"call_1"}}';
  const signed = await signWebhook(body, apiKey);
  const { event } = await verifyWebhook(body, signed, apiKey);
  return compare(event, "call_ended");
}

/** @param {Surroundings} surroundings */
async function forgery({ apiKey }) {
  const body = '{"event":"call_ended","call":{"call_id":"call_1"}}';
  const signed = await signWebhook(body, "another");
  const refused = await verifyWebhook(body, signed, apiKey).catch(
    () => undefined,
  );
  return compare(refused, undefined);
}

/** @param {Surroundings} surroundings */
async function validate(surroundings) {
  const [call] = await clientOf(surroundings).calls.list({ limit: 1 });
  const good = validateCall(call);
  const bad = validateCall({ ...call, sample_rate: "fast" });
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
};

/**
 * Runs every check.
 *
 * @param {Surroundings} surroundings
 */
export function smoke(surroundings) {
  const bound = Object.entries(checks).map(([name, check]) => [
    name,
    () => check(surroundings),
  ]);
  return resultsOf(Object.fromEntries(bound));
}
