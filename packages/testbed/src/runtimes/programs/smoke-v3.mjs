import { InputError, isApiError } from "@rollcall/core";
import { hydrate } from "@rollcall/core/hydrate";
import { windows } from "@rollcall/core/partition";
import { createClient } from "@rollcall/core/v3";
import { validateCall } from "@rollcall/core/v3/validate";
import { compare } from "./results.mjs";

// What every runtime has to be able to do with the API's present version, beside
// the legacy one.

/** @typedef {import("./smoke.mjs").Surroundings} Surroundings */

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
  const { items, total } = await client.calls.list({
    limit: 3,
    include_total: true,
  });
  return compare(`${items.length} of ${total}`, `3 of ${surroundings.calls}`);
}

/** @param {Surroundings} surroundings */
async function listPages(surroundings) {
  const client = clientOf(surroundings);
  const pages = client.calls.pages({
    limit: 100,
  });
  const ids = new Set();
  for await (const page of pages) {
    for (const call of page.items) {
      ids.add(call.call_id);
    }
  }
  return compare(ids.size, surroundings.calls);
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
async function get(surroundings) {
  const client = clientOf(surroundings);
  const { items } = await client.calls.list({
    limit: 1,
  });
  const id = items[0]?.call_id ?? "";
  const call = await client.calls.get(id);
  const { ok } = validateCall(call);
  return compare(`${call.call_id} ${ok}`, `${id} true`);
}

/** @param {Surroundings} surroundings */
async function filter(surroundings) {
  const client = clientOf(surroundings);
  const long = client.calls.iterate({
    filter_criteria: {
      call_status: ["ended"],
      duration_ms: {
        ge: 30_000,
        lt: 60_000,
      },
    },
    limit: 100,
  });
  const calls = await long.collect();
  const wrong = calls.filter((call) => {
    const { call_status, duration_ms = 0 } = call;
    const isWithin = duration_ms >= 30_000 && duration_ms < 60_000;
    return call_status !== "ended" || !isWithin;
  });
  return compare(`${calls.length > 0} ${wrong.length}`, "true 0");
}

/** @param {Surroundings} surroundings */
async function hydrated(surroundings) {
  const client = clientOf(surroundings);
  const newest = client.calls.iterate({
    filter_criteria: {
      call_status: ["ended"],
    },
    limit: 20,
  });
  const calls = hydrate(client, newest, {
    concurrency: 4,
  });
  let said = 0;
  for await (const call of calls) {
    if ("transcript" in call) {
      said++;
    }
    if (said === 30) {
      break;
    }
  }
  return compare(said, 30);
}

/**
 * Errors of one entry are those of the other.
 *
 * @param {Surroundings} surroundings
 */
async function errors(surroundings) {
  const client = clientOf(surroundings);
  const input = await failureOf(() => client.calls.list({ limit: 0 }));
  const missing = await failureOf(() => client.calls.get("call_nothing"));
  return compare(
    `${input instanceof InputError} ${isApiError(missing, 404)}`,
    "true true",
  );
}

/** @param {() => Promise<unknown>} act */
async function failureOf(act) {
  try {
    return await act();
  } catch (error) {
    return error;
  }
}

export const checks = {
  "v3 list": list,
  "v3 pages": listPages,
  "v3 partition": partition,
  "v3 get": get,
  "v3 filter": filter,
  "v3 hydrate": hydrated,
  "v3 errors": errors,
};
