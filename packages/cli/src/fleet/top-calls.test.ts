import fc from "fast-check";
import { expect, it } from "vitest";
import { TopCalls } from "./top-calls.js";

it("The largest are kept in order, the first of equals first", () => {
  const values = fc.array(fc.option(fc.nat(9), { nil: undefined }));
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 8 }), (all, limit) => {
      const top = new TopCalls<number>(limit);
      for (const [at, value] of all.entries()) {
        top.add(at, value);
      }
      const known = [...all.entries()].filter(([, value]) => {
        return value !== undefined;
      });
      const sorted = known.sort((a, b) => Number(b[1]) - Number(a[1]));
      const want = sorted.slice(0, limit).map(([call]) => call);
      expect(top.ranked().map(({ call }) => call)).toEqual(want);
      expect(top.without).toBe(all.length - known.length);
    }),
  );
});
