import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RUNS } from "../../test/support/fuzz.js";
import {
  type Call,
  HttpError,
  ListApi,
  type Query,
} from "../../test/support/list-api.js";
import { itemCursor } from "../../test/support/list-specs.js";
import type { Checkpoint } from "../checkpoint.js";
import { windows } from "./windows.js";

const id = (n: number) => `call_${String(n).padStart(6, "0")}`;
const ids = (calls: readonly Call[]) => calls.map((call) => call.call_id);

const starts = fc.oneof(
  fc.constant(undefined),
  fc.nat(20),
  fc.integer({ min: 300, max: 320 }),
  fc.nat(100_000),
);
const lists = fc
  .array(starts, { maxLength: 120 })
  .map((all) =>
    all.map(
      (start, n): Call =>
        start === undefined
          ? { call_id: id(n) }
          : { call_id: id(n), start_timestamp: start },
    ),
  );
const filters = fc.option(
  fc.record(
    {
      after_start_timestamp: fc.nat(310),
      before_start_timestamp: fc.integer({ min: 305, max: 90_000 }),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);
const partitions = fc.record({
  concurrency: fc.integer({ min: 1, max: 9 }),
  order: fc.constantFrom("list" as const, "any" as const),
  buffer: fc.integer({ min: 1, max: 30 }),
});
const runs = fc.array(
  fc.record({
    limit: fc.integer({ min: 1, max: 9 }),
    prefetch: fc.nat(3),
    items: fc.integer({ min: 1, max: 40 }),
    partition: fc.option(partitions, { nil: undefined }),
  }),
  { minLength: 1, maxLength: 5 },
);
const faults = fc.array(
  fc.option(fc.constantFrom(429, 503), { nil: undefined, freq: 4 }),
  { maxLength: 40 },
);

/**
 * Iterates through errors and crashes, with latency that differs from request
 * to request.
 */
async function collected(
  api: ListApi,
  question: Query,
  given: typeof runs extends fc.Arbitrary<infer R> ? R : never,
) {
  const got: Call[] = [];
  let resume: Checkpoint | undefined;
  const last = given.at(-1);
  for (const run of last
    ? [...given, { ...last, items: Number.POSITIVE_INFINITY }]
    : []) {
    const { limit, prefetch, partition } = run;
    const items = api.iterate({
      ...question,
      limit,
      prefetch,
      resume,
      partition: partition && windows(partition),
    });
    for (let count = 0, errors = 0; count < run.items; ) {
      try {
        const result = await items.next();
        if (result.done) {
          break;
        }
        got.push(result.value);
        count++;
      } catch (error) {
        if (++errors > 60) {
          throw error;
        }
      }
    }
    resume = JSON.parse(JSON.stringify(items.checkpoint));
    await items.return();
  }
  return { got, inOrder: given.every((run) => run.partition?.order !== "any") };
}

describe("windows", () => {
  test("give the same calls as one page after the other, through faults and crashes", async () => {
    await fc.assert(
      fc.asyncProperty(
        lists,
        fc.constantFrom("ascending", "descending"),
        filters,
        faults,
        runs,
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 50 }), {
          minLength: 1,
          maxLength: 20,
        }),
        async (
          list,
          sort_order,
          filter_criteria,
          failing,
          runs,
          snapshot,
          latencies,
        ) => {
          const question = { sort_order, filter_criteria, snapshot };
          const api = new ListApi(itemCursor, list);
          api.script = async (request, signal) => {
            await api.clock.sleep(latencies[request % latencies.length] ?? 1);
            signal.throwIfAborted();
            const status = failing[request];
            if (status) {
              throw new HttpError(status);
            }
          };
          const { got, inOrder } = await api.clock.run(
            collected(api, question, runs),
          );
          const want = ids(api.matching(question));
          if (inOrder) {
            expect(ids(got)).toEqual(want);
          }
          expect(ids(got).sort()).toEqual(want.sort());
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("never have more requests in flight than the concurrency", async () => {
    await fc.assert(
      fc.asyncProperty(
        lists,
        fc.constantFrom("ascending", "descending"),
        partitions,
        fc.integer({ min: 1, max: 9 }),
        async (list, sort_order, options, limit) => {
          const api = new ListApi(itemCursor, list);
          let inFlight = 0;
          let most = 0;
          api.script = async () => {
            most = Math.max(most, ++inFlight);
            await api.clock.sleep(10);
            inFlight--;
          };
          const items = api.iterate({
            sort_order,
            limit,
            partition: windows(options),
          });
          await api.clock.run(items.collect());
          expect(most).toBeLessThanOrEqual(options.concurrency);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("ask for the far end beside the first page, and again if that fails", async () => {
    const list = Array.from(
      { length: 9 },
      (_, n): Call => ({ call_id: id(n), start_timestamp: n * 100 }),
    );
    const api = new ListApi(itemCursor, list);
    const asked: unknown[] = [];
    const began = api.clock.now();
    api.script = async (request) => {
      asked.push([api.clock.now() - began, api.requests[request]?.sort_order]);
      await api.clock.sleep(10);
      if (request === 1) {
        throw new HttpError(503);
      }
    };
    const calls = api.iterate({
      limit: 3,
      partition: windows(),
    });
    expect(await api.clock.run(calls.collect())).toEqual(list.reverse());
    expect(asked.slice(0, 3)).toEqual([
      [0, undefined],
      [0, "ascending"],
      [10, "ascending"],
    ]);
  });

  test.each([
    ["", []],
    [", with calls that never started", [{ call_id: "a" }, { call_id: "b" }]],
  ])(
    "lose nothing where any one answer is a repetition of the one before%s",
    async (_, unstarted: Call[]) => {
      const started = Array.from(
        { length: 40 },
        (_, n): Call => ({ call_id: id(n), start_timestamp: n * 100 }),
      );
      const list = [...unstarted, ...started];
      for (const sort_order of ["ascending", "descending"]) {
        for (let repeated = 2; repeated < 24; repeated++) {
          const api = new ListApi(itemCursor, list);
          let before: unknown;
          api.script = async (request) => {
            await api.clock.sleep(10 + (request % 3));
            if (request === repeated && before) {
              return before;
            }
            const limit = Number(api.requests[request]?.limit);
            const answer = api.answer(api.requests[request] ?? {});
            if (limit === 3) {
              before = answer;
            }
            return answer;
          };
          const partition = windows({ concurrency: 4 });
          const calls = api.iterate({
            limit: 3,
            sort_order,
            partition,
          });
          const collect = async (): Promise<Call[]> =>
            calls.collect().catch(() => collect());
          expect(ids(await api.clock.run(collect()))).toEqual(
            ids(api.matching({ sort_order })),
          );
        }
      }
    },
  );

  test("read what never started beside the last windows, once", async () => {
    const started = Array.from(
      { length: 60 },
      (_, n): Call => ({ call_id: id(n), start_timestamp: n * 100 }),
    );
    const api = new ListApi(itemCursor, [
      ...started,
      { call_id: "a" },
      { call_id: "b" },
    ]);
    const besides: number[] = [];
    let inFlight = 0;
    api.script = async (request) => {
      if (api.requests[request]?.pagination_key === id(0)) {
        besides.push(inFlight);
      }
      inFlight++;
      await api.clock.sleep(10);
      inFlight--;
    };
    const calls = api.iterate({
      limit: 3,
      partition: windows({ concurrency: 4 }),
    });
    expect(ids(await api.clock.run(calls.collect())).slice(-3)).toEqual([
      id(0),
      "b",
      "a",
    ]);
    expect(besides).toEqual([expect.any(Number)]);
    expect(besides[0]).toBeGreaterThan(0);
  });

  test("go on where the call to go on after is deleted, and a whole page of unstarted calls comes before it", async () => {
    const later = [5, 6, 7].map(
      (n): Call => ({ call_id: id(n), start_timestamp: n * 100 }),
    );
    const api = new ListApi(itemCursor, [
      { call_id: "a" },
      { call_id: "b" },
      { call_id: "c", start_timestamp: 1 },
      ...later,
    ]);
    const question = {
      sort_order: "ascending",
      limit: 2,
      partition: windows({ concurrency: 1 }),
    };
    const begun = api.iterate({
      ...question,
      maxItems: 3,
    });
    expect(ids(await begun.collect())).toEqual(["a", "b", "c"]);
    api.calls.delete("c");
    api.script = (request) => {
      if (request > 50) {
        throw new Error("It goes on for ever");
      }
    };
    const rest = api.iterate({
      ...question,
      resume: begun.checkpoint,
    });
    expect(await rest.collect()).toEqual(later);
  });

  test("lose no call when calls arrive, start and go meanwhile", async () => {
    const event = fc.option(
      fc.record({
        kind: fc.constantFrom("insert", "delete", "start"),
        n: fc.nat(119),
      }),
      { nil: undefined },
    );
    await fc.assert(
      fc.asyncProperty(
        lists,
        fc.constantFrom("ascending", "descending"),
        filters,
        fc.array(event, { maxLength: 40 }),
        runs,
        async (list, sort_order, filter_criteria, events, runs) => {
          const question = { sort_order, filter_criteria };
          const api = new ListApi(itemCursor, list);
          const before = ids(api.matching(question));
          const touched = new Set<string>();
          api.script = (request) => {
            const { kind, n = 0 } = events[request] ?? {};
            const call = api.calls.get(id(n));
            const start_timestamp = 200_000 + request;
            if (kind === "insert") {
              api.put({ call_id: `new_${request}`, start_timestamp });
            }
            if (!call) {
              return;
            }
            if (kind === "delete" && api.calls.delete(call.call_id)) {
              touched.add(call.call_id);
            }
            if (kind === "start" && call.start_timestamp === undefined) {
              api.put({ ...call, start_timestamp });
              touched.add(call.call_id);
            }
          };
          const { got, inOrder } = await collected(api, question, runs);
          const staying = ids(got).filter(
            (call) => !call.startsWith("new") && !touched.has(call),
          );
          const want = before.filter((call) => !touched.has(call));
          if (inOrder) {
            expect(staying).toEqual(want);
          }
          expect(staying.sort()).toEqual(want.sort());
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/**
 * The virtual time and the requests that reading a list takes, newest first, at
 * 50 ms a request.
 */
async function measured(
  starts: (n: number) => number,
  count: number,
  partition?: ReturnType<typeof windows>,
) {
  const list = Array.from({ length: count }, (_, n) => ({
    call_id: id(n),
    start_timestamp: starts(n),
  }));
  const sorted = list.sort(
    (a, b) =>
      b.start_timestamp - a.start_timestamp || (a.call_id < b.call_id ? 1 : -1),
  );
  const api = new ListApi(itemCursor);
  const places = new Map(sorted.map(({ call_id }, n) => [call_id, n]));
  const began = api.clock.now();
  api.script = async (request) => {
    await api.clock.sleep(50);
    return answerFrom(sorted, places, api.requests[request] ?? {});
  };
  const items = api.iterate({ limit: 100, partition });
  const got = await api.clock.run(items.collect());
  // As text: a list of 40,000 that differs takes minutes to print.
  expect(ids(got).join() === ids(sorted).join()).toBe(true);
  return { ms: api.clock.now() - began, requests: api.requests.length };
}

/** A page of a list that is sorted newest first: faster than a `ListApi`. */
function answerFrom(
  sorted: readonly Required<Call>[],
  places: ReadonlyMap<string, number>,
  query: Query,
): Call[] {
  const bounds = (query.filter_criteria ?? {}) as Record<string, string>;
  const after = Number(bounds.after_start_timestamp ?? 0);
  const before = Number(bounds.before_start_timestamp ?? 1e15);
  if (query.sort_order === "ascending") {
    const oldest = sorted.findLast(
      ({ start_timestamp: start }) => start >= after && start < before,
    );
    return oldest ? [oldest] : [];
  }
  const place = places.get(String(query.pagination_key));
  const from =
    place === undefined
      ? sorted.findIndex(({ start_timestamp: start }) => start < before)
      : place + 1;
  return from < 0 ? [] : sorted.slice(from, from + Number(query.limit));
}

describe("40,000 calls, 100 a page, 50 ms a request, 8 at a time", () => {
  const day = 86_400_000;
  const shapes: [string, (n: number) => number, number][] = [
    ["spread evenly", (n) => n * 100_000, 7],
    [
      "by day and night",
      (n) => Math.floor(n / 2000) * day + (n % 2000) * 20_000,
      6.5,
    ],
    ["growing over the years", (n) => Math.floor(Math.sqrt(n) * 1e8), 7],
    [
      "in one burst and a long tail",
      (n) => (n < 2000 ? n * day : 2000 * day + (n % 30_000)),
      6.5,
    ],
    [
      "in batches of the same millisecond",
      (n) => Math.floor(n / 700) * 3_600_000,
      4.5,
    ],
  ];
  test.each(shapes)("%s", async (name, starts, factor) => {
    const serial = await measured(starts, 40_000);
    const parallel = await measured(
      starts,
      40_000,
      windows({ concurrency: 8 }),
    );
    if (process.env.ROLLCALL_FIGURES) {
      console.log(name, serial, parallel, (serial.ms / parallel.ms).toFixed(2));
    }
    expect(serial.ms / parallel.ms).toBeGreaterThan(factor);
  });
});
