import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientOf, ids } from "./support/client.js";
import { envelope, passing } from "./support/faults.js";
import { lists } from "./support/rows.js";
import { type Reply, type Row, Service } from "./support/service.js";
import {
  type Leg,
  legsOf,
  partitions,
  type Question,
  RUNS,
  serial,
  walked,
} from "./support/walk.js";

const starts = fc.oneof(
  fc.constant(null),
  fc.nat(12),
  fc.integer({ min: 300, max: 306 }),
  fc.nat(5_000),
);
const filters = fc.option(
  fc.record(
    {
      after_start_timestamp: fc.nat(310),
      before_start_timestamp: fc.integer({ min: 5, max: 4_000 }),
      after_end_timestamp: fc.nat(310),
      before_end_timestamp: fc.integer({ min: 5, max: 4_000 }),
      agent_id: fc.subarray(["a", "b", "c"], { minLength: 1 }),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);
const orders = fc.constantFrom(
  "ascending" as const,
  "descending" as const,
  undefined,
);

/**
 * The first answer to the same question, whatever its cursor: what a stale
 * cache gives.
 */
const stale = (seen: Map<string, string>): Reply => {
  return async ({ url }, answer) => {
    const key = url.replace(/&?pagination_key=[^&]*/, "");
    const text = seen.get(key) ?? (await answer().text());
    return new Response(text, {
      headers: { "content-type": "application/json" },
    });
  };
};

const faults = fc.array(
  fc.option(
    fc.constantFrom(...Object.keys(passing), "an envelope", "a stale page"),
    {
      nil: undefined,
      freq: 3,
    },
  ),
  { maxLength: 40 },
);
const latencies = fc.array(fc.integer({ min: 1, max: 50 }), {
  minLength: 1,
  maxLength: 12,
});

/**
 * The query of a question, as the service reads it: to ask it what would be
 * right.
 */
function queryOf({
  sort_order,
  filter_criteria = {},
}: Question): URLSearchParams {
  const query = new URLSearchParams(sort_order ? { sort_order } : {});
  for (const [name, value] of Object.entries(filter_criteria)) {
    for (const one of [value].flat()) {
      query.append(name, String(one));
    }
  }
  return query;
}

async function check(
  question: Question,
  rows: readonly Row[],
  failing: readonly (string | undefined)[],
  legs: readonly Leg[],
  waits: readonly number[],
) {
  const service = new Service(rows);
  const { client, time } = clientOf(service, {
    retryBudget: false,
    adaptiveThrottle: false,
  });
  const seen = new Map<string, string>();
  service.script = async (n) => {
    await time.sleep(waits[n % waits.length] ?? 1);
    const name = failing[n];
    if (name === "a stale page") {
      return stale(seen);
    }
    if (name) {
      return passing[name] ?? envelope;
    }
    return async ({ url }, answer) => {
      const response = answer();
      const key = url.replace(/&?pagination_key=[^&]*/, "");
      if (response.ok && !seen.has(key)) {
        seen.set(key, await response.clone().text());
      }
      return response;
    };
  };
  const got = ids(
    await time.run(
      walked(
        () => client,
        question,
        legs,
        () => seen.clear(),
      ),
    ),
  );
  const want = ids(service.matching(queryOf(question)));
  if (legs.every(({ partition }) => partition?.order !== "any")) {
    expect(got).toEqual(want);
  }
  expect([...got].sort()).toEqual([...want].sort());
}

describe("a list that stands still gives exactly the right calls, once, in order", () => {
  it("through faults, crashes and other page sizes", async () => {
    await fc.assert(
      fc.asyncProperty(
        orders,
        filters,
        lists(starts, 40),
        faults,
        legsOf(serial),
        latencies,
        async (sort_order, filter_criteria, rows, failing, legs, waits) =>
          check({ sort_order, filter_criteria }, rows, failing, legs, waits),
      ),
      { numRuns: RUNS },
    );
  });

  it("by windows too, in order or in any, with windows taken up and given up at a crash", async () => {
    await fc.assert(
      fc.asyncProperty(
        orders,
        filters,
        lists(starts, 70),
        faults,
        legsOf(fc.option(partitions, { nil: undefined, freq: 4 })),
        latencies,
        async (sort_order, filter_criteria, rows, failing, legs, waits) =>
          check({ sort_order, filter_criteria }, rows, failing, legs, waits),
      ),
      { numRuns: RUNS },
    );
  });

  it("as a snapshot, which then is the whole list", async () => {
    await fc.assert(
      fc.asyncProperty(
        orders,
        filters,
        lists(starts, 40),
        faults,
        legsOf(fc.option(partitions, { nil: undefined })),
        latencies,
        async (sort_order, filter_criteria, rows, failing, legs, waits) =>
          check(
            { sort_order, filter_criteria, snapshot: true },
            rows,
            failing,
            legs,
            waits,
          ),
      ),
      { numRuns: RUNS },
    );
  });
});
