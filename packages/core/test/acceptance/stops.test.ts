import type { Checkpoint, Client, WalkCallsOptions } from "@rollcall/core";
import { windows } from "@rollcall/core/partition";
import fc from "fast-check";
import { expect, it } from "vitest";
import { clientOf, ids } from "./support/client.js";
import { passing } from "./support/faults.js";
import { lists } from "./support/rows.js";
import { Service } from "./support/service.js";
import { partitions, RUNS } from "./support/walk.js";

const ways = [
  "maxItems",
  "maxPages",
  "pages",
  "collect",
  "first",
  "break",
  "end",
] as const;

interface Stop {
  readonly way: (typeof ways)[number];
  readonly n: number;
}

/**
 * Takes some calls of the list in one of the ways there are, and says where it
 * stopped.
 */
async function taken(
  { calls }: Client,
  { way, n }: Stop,
  options: WalkCallsOptions,
) {
  const got: string[] = [];
  if (way === "pages") {
    const pages = calls.pages(options);
    let left = n;
    for await (const { items } of pages) {
      got.push(...ids(items));
      if (--left <= 0) {
        break;
      }
    }
    return { got, at: pages.checkpoint };
  }
  const limits = {
    ...(way === "maxItems" && { maxItems: n }),
    ...(way === "maxPages" && { maxPages: n }),
  };
  const items = calls.iterate({ ...options, ...limits });
  if (way === "collect") {
    got.push(...ids(await items.collect({ maxItems: n })));
  } else if (way === "first") {
    got.push(...ids([(await items.first()) ?? []].flat()));
  } else {
    for await (const { call_id } of items) {
      got.push(call_id);
      if (way === "break" && got.length === n) {
        break;
      }
    }
  }
  if (way === "maxItems" || way === "collect") {
    expect(got.length).toBeLessThanOrEqual(n);
  }
  return { got, at: items.checkpoint };
}

it("however a run stops, the next one goes on with exactly the next call", async () => {
  const starts = fc.oneof(
    fc.constant(null),
    fc.nat(12),
    fc.integer({ min: 300, max: 306 }),
    fc.nat(5_000),
  );
  const runs = fc.array(
    fc.record({
      way: fc.constantFrom(...ways.slice(0, -1)),
      n: fc.integer({ min: 1, max: 9 }),
      limit: fc.integer({ min: 1, max: 7 }),
      prefetch: fc.nat(3),
      partition: fc.option(partitions, { nil: undefined }),
    }),
    { maxLength: 8 },
  );
  const faults = fc.option(fc.constantFrom(...Object.keys(passing)), {
    nil: undefined,
    freq: 3,
  });
  const orders = fc.constantFrom("ascending" as const, "descending" as const);
  await fc.assert(
    fc.asyncProperty(
      orders,
      lists(starts, 50),
      runs,
      fc.array(faults, { maxLength: 30 }),
      async (...given) => {
        const [sort_order, rows, stops, failing] = given;
        const service = new Service(rows);
        const { client, time } = clientOf(service, {
          retryBudget: false,
          maxRetries: 40,
          timeoutMs: 100,
        });
        service.script = async (n) => {
          await time.sleep(1 + (n % 5));
          return passing[failing[n] ?? ""];
        };
        const got: string[] = [];
        const last = {
          way: "end" as const,
          n: 0,
          limit: 5,
          prefetch: 1,
          partition: undefined,
        };
        const walk = async () => {
          let resume: Checkpoint | undefined;
          for (const { limit, prefetch, partition, ...stop } of [
            ...stops,
            last,
          ]) {
            const how = {
              limit,
              prefetch,
              partition: partition && windows(partition),
            };
            const part = await taken(client, stop, {
              sort_order,
              resume,
              ...how,
            });
            got.push(...part.got);
            resume = JSON.parse(JSON.stringify(part.at));
          }
        };
        await time.run(walk());
        const want = ids(service.matching(new URLSearchParams({ sort_order })));
        if (stops.every(({ partition }) => partition?.order !== "any")) {
          expect(got).toEqual(want);
        }
        expect(got.toSorted()).toEqual(want.toSorted());
      },
    ),
    { numRuns: RUNS },
  );
});
