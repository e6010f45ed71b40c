import { createClient } from "@rollcall/core/v3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMock } from "../../src/create-mock.js";
import { change } from "./change-calls.js";
import { everyV3Call, passesFilters } from "./v3-filter-model.js";
import { anyWritten } from "./v3-written.js";

const settings = [
  ["a plain data set", { calls: 40, seed: 3 }, false],
  [
    "one with calls changed, moved, removed and added",
    { calls: 30, seed: 4 },
    true,
  ],
] as const;

/**
 * Holds whole walks of core's client against a plain filter over all calls, in
 * so many random questions as people write them.
 */
export function describeV3Client(questions: number): void {
  describe("the client finds what filtering everything gives", () => {
    it.each(settings)("in %s", async (_name, options, isChanged) => {
      const mock = createMock({ size: "short", ...options });
      if (isChanged) {
        change(mock, 3);
      }
      const [workspace] = mock.workspaces;
      const all = workspace ? everyV3Call(workspace, mock.clock.now()) : [];
      const client = createClient({ apiKey: "any", fetch: mock.fetch });
      const question = fc.record({
        filters: anyWritten(all),
        isAscending: fc.boolean(),
        limit: fc.integer({ min: 3, max: 50 }),
      });
      const property = fc.asyncProperty(question, async (asked) => {
        const { filters, isAscending, limit } = asked;
        const { written, meanings } = filters;
        const passed = all.filter((call) =>
          meanings.every((wire) => passesFilters(call, wire)),
        );
        const wanted = passed.map(({ call_id }) => call_id);
        const calls = client.calls.iterate({
          filter_criteria: written,
          sort_order: isAscending ? "ascending" : "descending",
          limit,
        });
        const found = await calls.collect();
        const ids = found.map(({ call_id }) => call_id);
        expect(isAscending ? ids : ids.reverse()).toEqual(wanted);
      });
      const numRuns = Math.ceil(questions / settings.length);
      await fc.assert(property, { numRuns });
    });
  });
}
