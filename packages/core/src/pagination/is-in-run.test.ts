import { describe, expect, test } from "vitest";
import { isAhead } from "./is-in-run.js";
import type { Plan } from "./plan.js";
import type { Run, SortKey } from "./position.js";

// What an earlier run handed out ahead: from 1 up to the call "m", which started
// at 5.
const run = {
  handedOutAhead: [{ from: 1, start: 5, id: "m" }],
} as unknown as Run;

const sorted: SortKey[] = [
  { start: 5, id: "a" },
  { start: 5, id: "m" },
  { start: 5, id: "z" },
];
const unsorted: SortKey[] = [
  { start: 5, id: "z" },
  { start: 5, id: "m" },
  { start: 5, id: "a" },
];

describe("In the millisecond where a range ends", () => {
  const rows: [page: string, keys: SortKey[], ahead: string[]][] = [
    [
      "sorted by id, what comes up to its last id was given",
      sorted,
      ["a", "m"],
    ],
    ["in another order, nothing counts as given", unsorted, []],
  ];

  test.each(rows)("of a page %s", (_page, keys, ahead) => {
    const plan = { isNewestFirst: false } as Plan;
    const found = keys.filter((key) => isAhead(plan, run, key, keys));
    expect(found.map(({ id }) => id)).toEqual(ahead);
  });
});

test("what starts inside the range was given, whatever its id", () => {
  const plan = { isNewestFirst: true } as Plan;
  const newest = {
    handedOutAhead: [{ from: 9, start: 5, id: "m" }],
  } as unknown as Run;
  const starts = [10, 9, 6, 4];
  const keys = starts.map((start) => ({ start, id: "z" }));
  const found = keys.filter((key) => isAhead(plan, newest, key, keys));
  expect(found.map(({ start }) => start)).toEqual([9, 6]);
});
