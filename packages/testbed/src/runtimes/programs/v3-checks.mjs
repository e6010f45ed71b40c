import { hydrate } from "@rollcall/core/hydrate";
import { createClient } from "@rollcall/core/v3";
import { compare } from "./results.mjs";

// What only the API's present version can do.

/** @typedef {import("./smoke.mjs").Surroundings} Surroundings */

/** @param {Surroundings} surroundings */
function clientOf({ url, apiKey }) {
  return createClient({
    apiKey,
    baseUrl: url,
  });
}

/** @param {Surroundings} surroundings */
async function count(surroundings) {
  const client = clientOf(surroundings);
  const { items, total } = await client.calls.list({
    limit: 3,
    include_total: true,
  });
  return compare(`${items.length} of ${total}`, `3 of ${surroundings.calls}`);
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

export const v3Checks = {
  "v3 total": count,
  "v3 filter": filter,
  "v3 hydrate": hydrated,
};
