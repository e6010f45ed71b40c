import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RUNS } from "../../test/support/fuzz.js";
import {
  type Call,
  HttpError,
  ListApi,
  type Query,
} from "../../test/support/list-api.js";
import {
  bodyCursor,
  itemCursor,
  pageNumbers,
} from "../../test/support/list-specs.js";
import type { Checkpoint } from "../checkpoint.js";
import type { OperationSpec } from "../spec/operation.js";

const id = (n: number) => `call_${String(n).padStart(3, "0")}`;

const calls = fc
  .array(fc.option(fc.integer({ min: 0, max: 12 }), { freq: 4 }), {
    maxLength: 40,
  })
  .map((starts) =>
    starts.map(
      (start, n): Call =>
        start === null
          ? { call_id: id(n) }
          : { call_id: id(n), start_timestamp: start * 10 },
    ),
  );

/** What happens before one request is answered. */
type Event =
  | { kind: "fail"; status: number }
  | { kind: "garbage" }
  | { kind: "repeat" }
  | { kind: "insert"; start: number | undefined; n: number }
  | { kind: "delete"; n: number }
  | { kind: "start"; n: number };

const faults = fc.oneof(
  fc.record({
    kind: fc.constant("fail" as const),
    status: fc.constantFrom(429, 500, 0),
  }),
  fc.constant({ kind: "garbage" as const }),
  fc.constant({ kind: "repeat" as const }),
);
const inserts = fc.record({
  kind: fc.constant("insert" as const),
  start: fc.option(fc.constant(1), { nil: undefined }),
  n: fc.nat(999),
});
const changes = fc.oneof(
  inserts,
  fc.record({ kind: fc.constant("delete" as const), n: fc.nat(39) }),
  fc.record({ kind: fc.constant("start" as const), n: fc.nat(39) }),
);
const quiet = fc.constant(undefined);

interface World {
  readonly deleted: Set<string>;
  readonly moved: Set<string>;
  readonly inserted: Set<string>;
}

/**
 * Plays the events over the API; the clock is a counter above every start there
 * is.
 */
function played(api: ListApi, events: readonly (Event | undefined)[]): World {
  const world: World = {
    deleted: new Set(),
    moved: new Set(),
    inserted: new Set(),
  };
  const now = () => 1000 + api.requests.length;
  const act = (event: Event): unknown => {
    if (event.kind === "fail") {
      throw event.status ? new HttpError(event.status) : new TypeError("reset");
    }
    if (event.kind === "garbage") {
      return { nothing: true };
    }
    if (event.kind === "repeat") {
      return api.staleAnswer();
    }
    if (event.kind === "insert") {
      const call_id = `new_${event.n}_${api.requests.length}`;
      world.inserted.add(call_id);
      api.put(event.start ? { call_id, start_timestamp: now() } : { call_id });
      return undefined;
    }
    const call = api.calls.get(id(event.n));
    if (!call) {
      return undefined;
    }
    if (event.kind === "delete") {
      api.calls.delete(call.call_id);
      world.deleted.add(call.call_id);
    } else if (call.start_timestamp === undefined) {
      api.put({ ...call, start_timestamp: now() });
      world.moved.add(call.call_id);
    }
    return undefined;
  };
  api.script = (request) => {
    const event = events[request];
    return event && act(event);
  };
  return world;
}

interface Run {
  readonly limit: number;
  readonly prefetch: number;
  /** The process dies after so many items. */
  readonly items: number;
}

const runs = fc.array(
  fc.record({
    limit: fc.integer({ min: 1, max: 7 }),
    prefetch: fc.nat(3),
    items: fc.integer({ min: 1, max: 12 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/**
 * A resume does not know all that was handed out before it. So a stale answer
 * can look like any other: where a checkpoint is a position in a page, which
 * says nothing of what the page held; and inside the checkpoint's millisecond,
 * or among calls that never started, where a server may have an order of its
 * own.
 */
function forgetHonestPages(api: ListApi, resume: Checkpoint | undefined): void {
  for (const [question, page] of api.stale) {
    const calls: Call[] = Array.isArray(page) ? page : [];
    const isTold = calls.some((call) => call.call_id === resume?.id);
    const start = calls[0]?.start_timestamp ?? null;
    const isTied =
      calls.length > 0 &&
      (start === resume?.start || start === null || resume?.start === null);
    if (api.operation !== itemCursor || (isTied && !isTold)) {
      api.stale.delete(question);
    }
  }
}

/**
 * Iterates to the end through errors and crashes; each run but the last ends
 * early, and the next one resumes.
 */
async function collected(
  api: ListApi,
  question: Query,
  runs: readonly Run[],
): Promise<Call[]> {
  const got: Call[] = [];
  let resume: Checkpoint | undefined;
  for (const [n, run] of [
    ...runs,
    { limit: 5, prefetch: 1, items: Number.POSITIVE_INFINITY },
  ].entries()) {
    const { limit, prefetch } = run;
    const size = { [api.operation.pagination?.limit.parameter ?? ""]: limit };
    const items = api.iterate({
      ...question,
      ...size,
      prefetch,
      resume,
    });
    let errors = 0;
    forgetHonestPages(api, resume);
    for (let count = 0; count < run.items; ) {
      try {
        const result = await items.next();
        if (result.done) {
          break;
        }
        got.push(result.value);
        count++;
      } catch (error) {
        expect((error as { checkpoint: unknown }).checkpoint).toEqual(
          items.checkpoint,
        );
        if (++errors > 60) {
          throw new Error(`run ${n} does not get on`, { cause: error });
        }
      }
    }
    resume = JSON.parse(JSON.stringify(items.checkpoint));
    await items.return();
  }
  return got;
}

const ids = (list: readonly Call[]) => list.map((call) => call.call_id);

const filters = fc.option(
  fc.record(
    {
      after_start_timestamp: fc.nat(60),
      before_start_timestamp: fc.integer({ min: 40, max: 130 }),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);

const specs: [string, OperationSpec][] = [
  ["item cursor", itemCursor],
  ["body cursor", bodyCursor],
  ["page numbers", pageNumbers],
];

describe.each(specs)("a list that stands still, by %s", (_, operation) => {
  test("gives each call once, in order, through faults, crashes and other page sizes", async () => {
    await fc.assert(
      fc.asyncProperty(
        calls,
        fc.constantFrom("ascending", "descending", undefined),
        filters,
        fc.array(fc.option(faults, { nil: undefined, freq: 3 }), {
          maxLength: 30,
        }),
        runs,
        async (list, sort_order, filter_criteria, events, runs) => {
          const question =
            operation === pageNumbers ? {} : { sort_order, filter_criteria };
          const api = new ListApi(operation, list);
          played(api, events);
          const got = await collected(api, question, runs);
          expect(ids(got)).toEqual(ids(api.matching(question)));
        },
      ),
      { numRuns: RUNS },
    );
  });
});

test("a service that repeats itself, just when a resumed run asks it for the order that it keeps", async () => {
  const api = new ListApi(itemCursor, [
    { call_id: id(0), start_timestamp: 0 },
    { call_id: id(1), start_timestamp: 10 },
  ]);
  const repeat = { kind: "repeat" as const };
  played(api, [undefined, undefined, repeat, undefined, repeat]);
  const oneByOne = { limit: 1, prefetch: 0, items: 1 };
  const runs = [oneByOne, oneByOne, oneByOne];
  const got = await collected(api, { sort_order: "ascending" }, runs);
  expect(ids(got)).toEqual([id(0), id(1)]);
});

test("an old page among calls that never started does not lead back to where they were handed out", async () => {
  const started = [0, 1, 2, 3].map((n) => ({
    call_id: id(n),
    start_timestamp: 0,
  }));
  const registered = [4, 5, 6, 7].map((n) => ({ call_id: id(n) }));
  const api = new ListApi(itemCursor, [...started, ...registered]);
  played(api, [
    undefined,
    undefined,
    { kind: "repeat" },
    { kind: "insert", start: undefined, n: 0 },
    { kind: "start", n: 5 },
  ]);
  const runs = [
    { limit: 7, prefetch: 0, items: 9 },
    { limit: 1, prefetch: 0, items: 1 },
  ];
  const got = await collected(api, { sort_order: "descending" }, runs);
  expect(ids(got)).toEqual([3, 2, 1, 0, 7, 6, 5, 4].map(id));
});

describe("a list that changes meanwhile", () => {
  const property = (snapshot: boolean) =>
    fc.asyncProperty(
      calls,
      fc.constantFrom("ascending", "descending"),
      filters,
      fc.array(fc.oneof(quiet, changes, faults), { maxLength: 40 }),
      runs,
      async (list, sort_order, filter_criteria, events, runs) => {
        const question = { sort_order, filter_criteria };
        const api = new ListApi(itemCursor, list);
        const before = ids(api.matching(question));
        const world = played(api, events);
        const got = ids(await collected(api, { ...question, snapshot }, runs));
        const stays = (call: string) =>
          !world.deleted.has(call) && !world.moved.has(call);
        const original = got.filter(
          (call) => stays(call) && !world.inserted.has(call),
        );
        expect(original).toEqual(before.filter(stays));
        const late = got.filter((call) => world.inserted.has(call));
        expect(new Set(late).size).toBe(late.length);
        // Oldest first, a call that starts moves to where the iteration still
        // has to come by.
        const moved = before.filter(
          (call) => world.moved.has(call) && !world.deleted.has(call),
        );
        if (sort_order === "ascending" && !snapshot) {
          expect(got).toEqual(expect.arrayContaining(moved));
        }
      },
    );

  test("gives each call that stays where it is once, in order", async () => {
    await fc.assert(property(false), { numRuns: RUNS * 3 });
  });

  test("also as a snapshot", async () => {
    await fc.assert(property(true), { numRuns: RUNS });
  });
});
