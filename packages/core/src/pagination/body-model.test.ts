import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  calls,
  changes,
  collected,
  expiry,
  faults,
  ids,
  played,
  quiet,
  runs,
} from "../../test/support/body-world.js";
import { type Asked, BoundListApi } from "../../test/support/bound-list-api.js";
import { RUNS } from "../../test/support/fuzz.js";
import type { Call } from "../../test/support/list-api.js";
import type { WalkLimits } from "./index.js";

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

/** What a second bound on another field refuses. */
const accepts = fc.constantFrom<WalkLimits["accept"]>(
  undefined,
  (item) => !(item as Call).call_id.endsWith("1"),
  () => false,
);

describe("a list of opaque cursors that stands still", () => {
  test("gives each call once, in order, through faults, crashes and expiry", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          list: calls,
          asked: questions,
          skip: fc.option(fc.nat(9), { nil: undefined }),
          accept: accepts,
          life: lives,
          events: fc.array(fc.oneof(quiet, quiet, faults, expiry), {
            maxLength: 30,
          }),
          runs,
          order: fc.constantFrom("list" as const, "any" as const, undefined),
          snapshot: fc.boolean(),
        }),
        async ({ list, asked, skip, accept, life, events, ...walk }) => {
          const { runs, order, snapshot } = walk;
          const api = new BoundListApi(list);
          // Others ask between, where windows are read in parallel.
          api.cursorLife = order ? life * 5 : life;
          played(api, events);
          const limits = { ...asked.limits, accept };
          const got = await collected(
            api,
            { ...asked, skip, limits, snapshot },
            runs,
            order,
          );
          const want = ids(
            expected(api, asked)
              .slice(skip ?? 0)
              .filter(accept ?? (() => true)),
          );
          const given = ids(got.calls);
          const isAny = order === "any";
          expect(isAny ? given.sort() : given).toEqual(
            isAny ? want.sort() : want,
          );
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
