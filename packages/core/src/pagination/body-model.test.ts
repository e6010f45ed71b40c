import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Asked, BoundListApi } from "../../test/support/bound-list-api.js";
import { RUNS } from "../../test/support/fuzz.js";
import { type Call, HttpError } from "../../test/support/list-api.js";
import type { Checkpoint } from "../checkpoint.js";
import { windows } from "../partition/index.js";
import type { WalkLimits } from "./index.js";

const id = (n: number) => `call_${String(n).padStart(3, "0")}`;
const ids = (list: readonly Call[]) => list.map((call) => call.call_id);

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
  | { kind: "garbage"; answer: unknown }
  | { kind: "repeat" | "expire" }
  | { kind: "insert"; start: number | null; n: number }
  | { kind: "delete" | "start"; n: number };

const faults = fc.oneof(
  fc.record({
    kind: fc.constant("fail" as const),
    status: fc.constantFrom(429, 500),
  }),
  fc.record({
    kind: fc.constant("garbage" as const),
    answer: fc.constantFrom<unknown[]>(
      { nothing: true },
      { items: [] },
      { items: [], has_more: true },
      { items: [], has_more: "false" },
      { items: null, has_more: false },
    ),
  }),
  fc.constant({ kind: "repeat" as const }),
);
const expiry = fc.constant({ kind: "expire" as const });
const changes = fc.oneof(
  fc.record({
    kind: fc.constant("insert" as const),
    // Now, never, or long ago.
    start: fc.constantFrom(-1, null, 0, 50, 120),
    n: fc.nat(999),
  }),
  fc.record({ kind: fc.constant("delete" as const), n: fc.nat(39) }),
  fc.record({ kind: fc.constant("start" as const), n: fc.nat(39) }),
);
const quiet = fc.constant(undefined);

interface World {
  /** Deleted calls, with the start that each had. */
  readonly gone: Map<string, number | undefined>;
  readonly moved: Set<string>;
  readonly inserted: Set<string>;
}

/** Plays the events over the API; the clock counts above every start. */
function played(
  api: BoundListApi,
  events: readonly (Event | undefined)[],
): World {
  const world: World = {
    gone: new Map(),
    moved: new Set(),
    inserted: new Set(),
  };
  const now = () => 1000 + api.requests.length;
  const change = (event: Event & { n: number }) => {
    if (event.kind === "insert") {
      const call_id = `new_${event.n}_${api.requests.length}`;
      const start = event.start === -1 ? now() : event.start;
      world.inserted.add(call_id);
      api.put(
        start === null ? { call_id } : { call_id, start_timestamp: start },
      );
      return;
    }
    const call = api.calls.get(id(event.n));
    if (call && event.kind === "delete") {
      api.calls.delete(call.call_id);
      world.gone.set(call.call_id, call.start_timestamp);
    } else if (call && call.start_timestamp === undefined) {
      api.put({ ...call, start_timestamp: now() });
      world.moved.add(call.call_id);
    }
  };
  let wasRepeated = false;
  api.script = (request) => {
    const event = events[request];
    const isRepeated = event?.kind === "repeat" && !wasRepeated;
    wasRepeated = isRepeated;
    if (isRepeated) {
      return api.staleAnswer();
    }
    switch (event?.kind) {
      case "fail":
        throw new HttpError(event.status);
      case "garbage":
        return event.answer;
      case "expire":
        api.expiredBefore = request + 1;
        return undefined;
      case "insert":
      case "delete":
      case "start":
        change(event);
        return undefined;
      default:
        return undefined;
    }
  };
  return world;
}

interface Run {
  readonly limit: number;
  readonly prefetch: number;
  /** The process dies after so many items. */
  readonly items: number;
  readonly isParallel: boolean;
}

const runs = fc.array(
  fc.record({
    limit: fc.integer({ min: 1, max: 7 }),
    prefetch: fc.nat(3),
    items: fc.integer({ min: 1, max: 12 }),
    isParallel: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

interface Got {
  readonly calls: readonly Call[];
  /** The last item of each run but the last. */
  readonly lasts: readonly Call[];
}

const lastRun: Run = {
  limit: 5,
  prefetch: 1,
  items: Number.POSITIVE_INFINITY,
  isParallel: true,
};

/** Iterates to the end through errors and crashes, each run after the other. */
async function collected(
  api: BoundListApi,
  asked: Asked,
  runs: readonly Run[],
  order?: "list" | "any",
): Promise<Got> {
  const calls: Call[] = [];
  const lasts: Call[] = [];
  let resume: Checkpoint | undefined;
  for (const [n, run] of [...runs, lastRun].entries()) {
    const { limit, prefetch, isParallel } = run;
    const partition =
      order && isParallel
        ? windows({ concurrency: 3, buffer: 4, order })
        : undefined;
    api.untold = resume && (resume.start ?? null);
    const items = api.iterate({ ...asked, limit, prefetch, resume, partition });
    let errors = 0;
    for (let count = 0; count < run.items; ) {
      try {
        const result = await items.next();
        if (result.done) {
          break;
        }
        calls.push(result.value);
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
    lasts.push(...calls.slice(-1));
    resume = JSON.parse(JSON.stringify(items.checkpoint));
    await items.return();
  }
  return { calls, lasts };
}

const bound = (op: string, value: number) => ({
  filter_criteria: { start_timestamp: { type: "number" as const, op, value } },
});

/** Filters on the start, of the wire and of the walk. */
const questions = fc
  .record({
    sort_order: fc.constantFrom("ascending", "descending"),
    low: fc.nat(60),
    high: fc.integer({ min: 40, max: 130 }),
    kind: fc.constantFrom("none", "near", "far", "two", "odd"),
  })
  .map(({ sort_order, low, high, kind }): Asked => {
    const isAscending = sort_order === "ascending";
    const lower = bound("ge", low);
    const upper = bound("lt", high);
    const [near, far] = isAscending ? [lower, upper] : [upper, lower];
    const end: WalkLimits = {
      end: isAscending ? { op: "lt", value: high } : { op: "ge", value: low },
    };
    switch (kind) {
      case "near":
        return { sort_order, ...near };
      case "far":
        return { sort_order, ...far };
      case "two":
        return { sort_order, ...near, limits: end };
      case "odd":
        return { sort_order, ...bound("ne", low) };
      default:
        return { sort_order };
    }
  });

/** All calls that were asked for, in order. */
function expected(api: BoundListApi, { limits, ...body }: Asked): Call[] {
  const end = limits?.end;
  return api.matching(body).filter(({ start_timestamp: start }) => {
    if (!end) {
      return true;
    }
    const isBelow = Number(start) < end.value;
    return start !== undefined && (end.op === "lt" ? isBelow : !isBelow);
  });
}

const lives = fc.constantFrom(1, 2, 3, 5, Number.POSITIVE_INFINITY);
const orders = fc.constantFrom("list" as const, undefined);

describe("a list of opaque cursors that stands still", () => {
  test("gives each call once, in order, through faults, crashes and expiry", async () => {
    await fc.assert(
      fc.asyncProperty(
        calls,
        questions,
        lives,
        fc.array(fc.oneof(quiet, quiet, faults, expiry), { maxLength: 30 }),
        runs,
        orders,
        fc.boolean(),
        async (list, asked, life, events, runs, order, snapshot) => {
          const api = new BoundListApi(list);
          // Others ask between, where windows are read in parallel.
          api.cursorLife = order ? life * 5 : life;
          played(api, events);
          const got = await collected(api, { ...asked, snapshot }, runs, order);
          expect(ids(got.calls)).toEqual(ids(expected(api, asked)));
          expect(api.mistakes).toEqual([]);
        },
      ),
      { numRuns: RUNS * 2 },
    );
  });
});

describe("a list of opaque cursors that changes meanwhile", () => {
  test("loses no call, and gives one twice only where its last item is gone", async () => {
    await fc.assert(
      fc.asyncProperty(
        calls,
        questions,
        lives,
        fc.array(fc.oneof(quiet, changes, faults, expiry), { maxLength: 40 }),
        runs,
        orders,
        fc.boolean(),
        async (list, asked, life, events, runs, order, snapshot) => {
          const api = new BoundListApi(list);
          // Others ask between, where windows are read in parallel.
          api.cursorLife = order ? life * 5 : life;
          const before = expected(api, asked);
          const world = played(api, events);
          const got = await collected(api, { ...asked, snapshot }, runs, order);
          const stays = ({ call_id }: Call) =>
            !world.gone.has(call_id) && !world.moved.has(call_id);
          const first = [
            ...new Map(got.calls.map((c) => [c.call_id, c])).values(),
          ];
          const original = first.filter(
            (call) => stays(call) && !world.inserted.has(call.call_id),
          );
          expect(ids(original)).toEqual(ids(before.filter(stays)));
          // Where a run was resumed after a call that is gone, all that
          // started together with it may be given again.
          const untold = got.lasts
            .filter((call) => !stays(call) || world.inserted.has(call.call_id))
            .map((call) => call.start_timestamp);
          const seen = new Set<string>();
          for (const call of got.calls) {
            const isTwice = seen.has(call.call_id);
            seen.add(call.call_id);
            if (isTwice && !world.moved.has(call.call_id)) {
              expect(untold).toContain(call.start_timestamp);
            }
          }
          const moved = before.filter(
            ({ call_id }) =>
              world.moved.has(call_id) && !world.gone.has(call_id),
          );
          if (asked.sort_order === "ascending" && !snapshot) {
            expect(ids(got.calls)).toEqual(expect.arrayContaining(ids(moved)));
          }
        },
      ),
      { numRuns: RUNS * 3 },
    );
  });
});
