import { InputError, isApiError } from "@rollcall/core";
import { windows } from "@rollcall/core/partition";
import { compare } from "./results.mjs";

// What every runtime has to be able to do with each version of the API.

/**
 * A client, as much of it as both versions have and is used here.
 *
 * @typedef {object} Client
 * @property {Calls} calls
 *
 * @typedef {object} Calls
 * @property {(parameters: { limit: number }) => Promise<readonly Call[] | Page>} list
 * @property {(options: WalkOptions) => Walk} iterate
 * @property {(options: { limit: number }) => AsyncIterable<Page>} pages
 * @property {(id: string) => Promise<Call>} get
 *
 * @typedef {{ readonly call_id: string }} Call
 * @typedef {{ readonly items: readonly Call[] }} Page
 * @typedef {{ limit: number, partition?: ReturnType<typeof windows> }} WalkOptions
 *
 * @typedef {object} Collecting
 * @property {(options: { maxItems: number }) => Promise<Call[]>} collect
 *
 * @typedef {AsyncIterable<Call> & Collecting} Walk
 */

/**
 * The entry of a version.
 *
 * @typedef {object} Version
 * @property {(options: { apiKey: string, baseUrl: string, fetch?: typeof fetch }) => Client} createClient
 * @property {(value: unknown) => { ok: boolean }} validateCall
 */

/** @typedef {import("./smoke.mjs").Surroundings} Surroundings */
/** @typedef {Surroundings & { version: Version, client: Client }} Given */

/** @param {Given} given */
async function list({ client }) {
  const calls = await listCalls(client, 3);
  return compare(calls.length, 3);
}

/** @param {Given} given */
async function iterate({ client, calls }) {
  const walk = client.calls.iterate({
    limit: 100,
  });
  return compare(await countIds(walk), calls);
}

/** @param {Given} given */
async function listPages({ client, calls }) {
  const pages = client.calls.pages({
    limit: 100,
  });
  return compare(await countIds(itemsOf(pages)), calls);
}

/** @param {Given} given */
async function collect({ client }) {
  const newest = client.calls.iterate({
    limit: 1000,
  });
  const calls = await newest.collect({
    maxItems: 1100,
  });
  return compare(calls.length, 1100);
}

/** @param {Given} given */
async function partition({ client, calls }) {
  const walk = client.calls.iterate({
    limit: 100,
    partition: windows({
      concurrency: 3,
    }),
  });
  return compare(await countIds(walk), calls);
}

/** @param {Given} given */
async function injected({ version, url, apiKey }) {
  let sent = 0;
  /** @type {typeof fetch} */
  const countingFetch = (input, init) => {
    sent++;
    return fetch(input, init);
  };
  const client = version.createClient({
    apiKey,
    baseUrl: url,
    fetch: countingFetch,
  });
  await listCalls(client, 1);
  return compare(sent, 1);
}

/** @param {Given} given */
async function get({ client }) {
  const [newest] = await listCalls(client, 1);
  const id = newest?.call_id ?? "";
  const call = await client.calls.get(id);
  return compare(call.call_id, id);
}

/** @param {Given} given */
async function validate({ version, client }) {
  const [newest] = await listCalls(client, 1);
  const call = await client.calls.get(newest?.call_id ?? "");
  const good = version.validateCall(call);
  const bad = version.validateCall({
    ...call,
    agent_id: 7,
  });
  return compare(`${good.ok} and ${bad.ok}`, "true and false");
}

/**
 * Errors are the same in every entry.
 *
 * @param {Given} given
 */
async function errors({ client }) {
  const input = await failureOf(() => listCalls(client, 0));
  const missing = await failureOf(() => client.calls.get("call_nothing"));
  const isInput = input instanceof InputError;
  return compare(`${isInput} ${isApiError(missing, 404)}`, "true true");
}

/**
 * The first page, which is an array in one version and an object in the other.
 *
 * @param {Client} client
 * @param {number} limit
 */
async function listCalls(client, limit) {
  const answer = await client.calls.list({
    limit,
  });
  if ("items" in answer) {
    return answer.items;
  }
  return answer;
}

/** @param {AsyncIterable<Page>} pages */
async function* itemsOf(pages) {
  for await (const page of pages) {
    yield* page.items;
  }
}

/** @param {AsyncIterable<Call>} calls */
async function countIds(calls) {
  const ids = new Set();
  for await (const call of calls) {
    ids.add(call.call_id);
  }
  return ids.size;
}

/** @param {() => Promise<unknown>} act */
async function failureOf(act) {
  try {
    return await act();
  } catch (error) {
    return error;
  }
}

/** By the names of their results, after the version's. */
export const sharedChecks = {
  list,
  iterate,
  pages: listPages,
  collect,
  partition,
  injected,
  get,
  validate,
  errors,
};
