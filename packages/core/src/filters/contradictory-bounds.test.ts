import { describe, expect, test } from "vitest";
import { failureIn } from "../../test/support/failure-in.js";
import { InputError } from "../errors/input-error.js";
import { listCalls } from "../generated/operations.js";
import { listCalls as presentList } from "../generated-v3/operations.js";
import { compileFilters, compilePage } from "./index.js";
import { compileKeyedFilters } from "./keyed-filters.js";

const noon = new Date("2026-03-11T12:00:00Z");
const next = new Date(+noon + 1);

/** Two bounds, and whether a moment can lie within both. */
const rows: [string, object, boolean][] = [
  ["ge and lt", { ge: 5, lt: 6 }, true],
  ["ge and lt, the wrong way round", { ge: 6, lt: 5 }, false],
  ["ge and lt of one moment", { ge: 5, lt: 5 }, false],
  ["ge and le of one moment", { ge: 5, le: 5 }, true],
  ["ge and le, the wrong way round", { ge: 6, le: 5 }, false],
  ["gt and le of one moment", { gt: 5, le: 5 }, false],
  ["gt and le of two moments", { gt: 5, le: 6 }, true],
  ["gt and lt of one moment", { gt: 5, lt: 5 }, false],
  ["gt and lt with one between", { gt: 5, lt: 7 }, true],
  ["the upper bound first", { lt: 5, ge: 6 }, false],
  ["dates", { ge: noon, lt: next }, true],
  ["dates, the wrong way round", { ge: next, lt: noon }, false],
  ["one date", { ge: noon, lt: noon }, false],
  ["a date and its milliseconds", { ge: +noon, lt: noon }, false],
  ["the epoch", { ge: 0, lt: 0 }, false],
];

/** The same bounds by the keys of the legacy list. */
const byKeys: [string, number | Date, number | Date, boolean][] = [
  ["a window", 5, 6, true],
  ["a window of no length", 5, 5, false],
  ["a window the wrong way round", 6, 5, false],
  ["a window of dates", noon, next, true],
  ["a date and its milliseconds", noon, +noon, false],
];

const fields = ["start_timestamp", "end_timestamp"];

function expectRefused(asking: () => unknown, field: string): void {
  const error = failureIn(asking) as InputError;
  expect(error).toBeInstanceOf(InputError);
  expect(error.parameter).toBe(`filter_criteria.${field}`);
  expect(error.expected).toContain("bounds with something between");
}

describe.each(fields)("Bounds of %s that nothing can meet", (field) => {
  describe.each([
    ["the legacy client", compileKeyedFilters, listCalls],
    ["a walk of the present one", compileFilters, presentList],
    ["a page of the present one", compilePage, presentList],
  ] as const)("are refused by %s:", (_of, compile, operation) => {
    // A page takes two bounds of the start, and of no other field.
    const isWalked = compile !== compilePage || field === "start_timestamp";

    test.each(rows)("%s", (_name, bounds, isPossible) => {
      const filter_criteria = { [field]: bounds };
      const ask = () => compile(operation, { filter_criteria });
      if (!isPossible) {
        expectRefused(ask, field);
        return;
      }
      if (isWalked) {
        expect(ask).not.toThrow();
        return;
      }
      expect(ask).toThrow("one bound, or between");
    });
  });

  test.each(byKeys)(
    "are refused by the keys of the legacy list, too: %s",
    (_name, after, before, isPossible) => {
      const filter_criteria = {
        [`after_${field}`]: after,
        [`before_${field}`]: before,
      };
      const ask = () => compileKeyedFilters(listCalls, { filter_criteria });
      if (!isPossible) {
        expectRefused(ask, field);
        return;
      }
      expect(ask().parameters).toEqual({ filter_criteria });
    },
  );

  test("are refused where one is a key, and the other is not", () => {
    const filter_criteria = {
      [`after_${field}`]: 5,
      [field]: { lt: 5 },
    };
    const ask = () => compileKeyedFilters(listCalls, { filter_criteria });
    expectRefused(ask, field);
  });
});
