import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DATA_END } from "../../src/calls/computed/data-options.js";
import { createMock } from "../../src/create-mock.js";
import { change } from "./change-calls.js";
import { inProcess } from "./transports.js";
import { everyV3Call, passesFilters, type Whole } from "./v3-filter-model.js";
import { askPage, idsOf, walkByKey, walkBySkip } from "./v3-list.js";
import { anyFilters } from "./v3-questions.js";

const settings = [
  ["a plain data set", { calls: 40, seed: 3 }, false],
  [
    "one with calls changed, moved, removed and added",
    { calls: 30, seed: 4 },
    true,
  ],
  [
    "one in which calls are under way",
    { calls: 60, seed: 5, clock: { now: () => DATA_END - 40 * 86_400_000 } },
    false,
  ],
] as const;

/** What a whole walk has to give, found by filtering everything. */
function expectedIds(
  all: readonly Whole[],
  filters: Readonly<Record<string, unknown>>,
  isAscending: boolean,
): string[] {
  const passed = all.filter((call) => passesFilters(call, filters));
  const ids = passed.map(({ call_id }) => call_id);
  return isAscending ? ids : ids.reverse();
}

/**
 * Holds the present version's list against a plain filter over all calls, in so
 * many random questions: both orders, whole walks by key and by skip, totals.
 */
export function describeV3List(questions: number): void {
  describe("the present version's list is what filtering everything gives", () => {
    it.each(settings)("of %s", async (_name, options, isChanged) => {
      const mock = createMock({ size: "short", ...options });
      if (isChanged) {
        change(mock, 3);
      }
      const [workspace] = mock.workspaces;
      if (workspace === undefined) {
        throw new Error("There is no workspace.");
      }
      const all = everyV3Call(workspace, mock.clock.now());
      const api = inProcess(mock);
      const question = fc.record({
        filters: anyFilters(all),
        isAscending: fc.boolean(),
        limit: fc.integer({ min: 3, max: 12 }).map((n) => n * 3),
        skip: fc.nat(30),
      });
      const property = fc.asyncProperty(question, async (asked) => {
        const { filters, isAscending, limit, skip } = asked;
        const wanted = expectedIds(all, filters, isAscending);
        const body = {
          filter_criteria: filters,
          sort_order: isAscending ? "ascending" : "descending",
          limit,
        };
        expect(await walkByKey(api, body)).toEqual(wanted);
        expect(await walkBySkip(api, body)).toEqual(wanted);
        const page = await askPage(api, {
          ...body,
          skip,
          include_total: true,
        });
        expect(page.total).toBe(wanted.length);
        expect(idsOf(page)).toEqual(wanted.slice(skip, skip + limit));
        expect(page.has_more).toBe(wanted.length > skip + limit);
      });
      const numRuns = Math.ceil(questions / settings.length);
      await fc.assert(property, { numRuns });
    });
  });
}
